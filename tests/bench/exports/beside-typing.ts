// npm run bench:exports-beside (after npm run build): whether 500 exports that are asked for at once delay those who write.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { Typist } from "#tests/support/sync-client";
import { freePort } from "../sync/servers/free-port.ts";
import { Program } from "../sync/servers/program.ts";
import { spreadOf } from "../sync/statistics.ts";

const exports = 500;
const aloneMs = 15_000;
/** Between two keystrokes. */
const pauseMs = 40;

const dataDir = await mkdtemp(path.join(tmpdir(), "kolegium-bench-"));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const program = await Program.start({
  file: "dist/main.js",
  folder: process.cwd(),
  env: { DATA_DIR: dataDir, DEMO: "true", HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "warn" },
  readyUrl: `${url}/readyz`,
});
try {
  const anna = await signIn(url, "analyst");
  const briefId = await longestBrief(anna);
  const [writer, reader] = [open(anna, briefId), open(await signIn(url, "editor"), briefId)];
  await Promise.all([writer.synced(), reader.synced()]);
  await askForExports(anna, briefId, 20);

  report("typing alone", await typeUntil(delay(aloneMs), writer, reader));
  const asked = askForExports(anna, briefId, exports);
  report(`typing beside ${exports} exports`, await typeUntil(asked, writer, reader));
  const { seconds, answers } = await asked;
  print(`${exports} exports: ${seconds.toFixed(1)} s in all; answers ${JSON.stringify(answers)}`);
  writer.leave();
  reader.leave();
} finally {
  await program.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function longestBrief(client: ApiClient): Promise<string> {
  const [workspace] = await client.get<{ id: string }[]>("/workspaces");
  const { items } = await client.get<{ items: { id: string; words: number }[] }>(
    `/briefs?workspaceId=${workspace?.id ?? ""}`,
  );
  const [longest] = items.toSorted((one, other) => other.words - one.words);
  if (!longest) throw new Error("the demo holds no commentary");
  return longest.id;
}

function open({ cookie, origin }: ApiClient, briefId: string): Typist {
  return new Typist(`${origin.replace("http", "ws")}/sync`, briefId, { cookie, origin });
}

async function askForExports({ cookie, origin }: ApiClient, briefId: string, count: number) {
  const file = "tests/bench/exports/ask-for-exports.ts";
  const { stdout } = await promisify(execFile)(process.execPath, [
    "scripts/run-ts.mjs",
    file,
    origin,
    cookie,
    briefId,
    String(count),
  ]);
  return JSON.parse(stdout) as { seconds: number; answers: Record<string, number> };
}

interface Delays {
  /** From a keystroke to its being seen by a colleague, and to its being told to be stored; in ms. */
  readonly seen: readonly number[];
  readonly stored: readonly number[];
}

/** Types letter after letter until something is done. */
async function typeUntil(done: Promise<unknown>, writer: Typist, reader: Typist): Promise<Delays> {
  const seen: number[] = [];
  const stored: number[] = [];
  let going = true;
  void done.finally(() => (going = false));
  while (going) {
    const began = performance.now();
    const comes = new Promise<void>((resolve) => {
      reader.doc.once("update", () => {
        seen.push(performance.now() - began);
        resolve();
      });
    });
    writer.type(0, 0, "a");
    await Promise.all([comes, writer.confirmed().then(() => stored.push(performance.now() - began))]);
    await delay(pauseMs);
  }
  return { seen, stored };
}

function report(name: string, { seen, stored }: Delays): void {
  const spread = (values: readonly number[]) => {
    const { p50, p95, p99 } = spreadOf(values);
    return [p50, p95, p99, Math.max(...values)].map((each) => each.toFixed(1)).join(" / ");
  };
  print(
    `${name}: ${seen.length} keystrokes; seen by a colleague after ${spread(seen)} ms, stored after ${spread(stored)} ms (median / 95 % / 99 % / worst)`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
