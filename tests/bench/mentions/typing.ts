import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "#tests/support/chromium";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { decoys } from "#tests/support/decoy-names";
import type { Gold } from "#tests/support/gold-mentions";
import { typeInto } from "../type-into.ts";

const port = 3988;
const url = `http://127.0.0.1:${port}`;
const registrySize = 10_000;
const textLength = 70_000;
const keystrokes = 200;
const rounds = 3;

export interface KeystrokeTimes {
  readonly median: number;
  readonly p95: number;
}

/**
 * What a keystroke costs the page in a long text, in milliseconds from the change to the layout, with a registry of
 * 10,000 names and with an empty one, in turns.
 */
export async function typingTimes(gold: Gold): Promise<Record<"with" | "without", KeystrokeTimes>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "kolegium-bench-"));
  const server = spawn(process.execPath, ["--no-memory-reducer", "dist/main.js"], {
    env: {
      ...process.env,
      DEMO: "true",
      DEMO_SEED: "empty",
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      REDIS_URL: "",
    },
    stdio: "ignore",
  });
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ["--no-sandbox"],
  });
  try {
    await isReady();
    const client = await signIn(url, "analyst");
    const briefId = await fill(client, gold);
    const times = { with: [] as number[], without: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      for (const way of ["with", "without"] as const) {
        times[way].push(...(await type(browser, client, briefId, way === "with")));
      }
    }
    return { with: summary(times.with), without: summary(times.without) };
  } finally {
    await browser.close();
    await end(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function isReady(): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await delay(100);
  }
}

/** The registry of 10,000 names and the text of 70,000 characters. Resolves with the commentary's id. */
async function fill(client: ApiClient, gold: Gold): Promise<string> {
  const workspaceId = (await client.get<{ id: string }[]>("/workspaces"))[0]?.id;
  const names = [...gold.entities, ...decoys(registrySize - gold.entities.length)];
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (const { kind, name, aliases, adjective } of names.filter((_, at) => at % 8 === lane)) {
      await client.send("POST", "/entities", { workspaceId, kind, name, aliases, adjective });
    }
  });
  await Promise.all(lanes);
  const polish = gold.pieces
    .filter(({ lang }) => lang === "pl")
    .map(({ text }) => text.replaceAll(/-?\n/g, " "));
  const text = polish.join("\n\n").repeat(20).slice(0, textLength);
  const body = { workspaceId, title: "Bench", language: "pl", text };
  return (await client.send<{ id: string }>("POST", "/briefs/import", body)).id;
}

async function type(
  browser: Browser,
  { cookie }: ApiClient,
  briefId: string,
  registry: boolean,
): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = "", value = ""] = cookie.split("; ")[0]?.split(/=(.*)/s) ?? [];
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  if (!registry) await page.route("**/names", (route) => route.fulfill({ json: [] }));
  await page.goto(`${url}/briefs/${briefId}`);
  await page.getByRole("textbox", { name: /^(Text|Tekst)/ }).click();
  if (registry) await page.locator(".mention").first().waitFor();
  await page.waitForTimeout(3000);
  const times = await page.evaluate(typeInto, keystrokes);
  await context.close();
  return times;
}

function summary(times: readonly number[]): KeystrokeTimes {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

async function end(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await gone;
}
