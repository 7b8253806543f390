import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { TestRunner, afterAll, onTestFinished } from "vitest";

import { migratedFolder } from "./migrated-folder.ts";

export interface ServerOptions {
  /** Added to, or put over, the server's environment; a variable set to undefined is left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A data folder to use instead of a fresh one; it outlives the server. */
  readonly dataDir?: string;
}

export interface TestServer {
  /** Where it listens, without a trailing slash; the same after a restart. */
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has printed so far, on both streams. */
  output(): string;
  /** Whether the process is gone, for whatever reason. */
  hasEnded(): boolean;
  /** Ends it as a power cut would, and resolves when it is gone. */
  kill9(): Promise<void>;
  /** Ends it in order with SIGTERM; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same port and data, with `env` added to what it was started with. */
  restart(env?: ServerOptions["env"]): Promise<void>;
}

const built = "dist/main.js";
const running = new Set<ChildProcess>();
const folders = new Set<string>();

afterAll(async () => {
  const impatience = setTimeout(() => [...running].forEach((child) => child.kill("SIGKILL")), 15_000);
  await Promise.all([...running].map((child) => end(child, "SIGTERM")));
  clearTimeout(impatience);
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
});

/**
 * Starts the built product (`npm run build` first) as a process of its own, by default in demo mode on an embedded
 * database in a fresh folder, and resolves when it is ready. It is ended after the test that started it, or after the file's tests.
 * Throws with everything it printed when it ends before that.
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await preparedFolder(options.env));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let env: NodeJS.ProcessEnv = { ...ownEnvironment(dataDir, port), ...options.env };
  let printed = "";
  let child: ChildProcess;

  async function start() {
    child = spawnServer(env);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk: string) => (printed += chunk));
    }
    await ready(child, url, () => printed);
  }

  await start();
  if (TestRunner.getCurrentTest()) onTestFinished(async () => void (await end(child, "SIGTERM")));
  return {
    url,
    dataDir,
    output: () => printed,
    hasEnded: () => hasEnded(child),
    kill9: async () => void (await end(child, "SIGKILL")),
    stop: () => end(child, "SIGTERM"),
    async restart(added = {}) {
      await end(child, "SIGTERM");
      env = { ...env, ...added };
      await start();
    },
  };
}

/** A data folder whose embedded database, where it needs one, was filled beforehand, which saves many seconds. */
async function preparedFolder(env: ServerOptions["env"] = {}): Promise<string> {
  const folder = await freshFolder();
  if (env["DATABASE_URL"]) return folder;
  const original = env["DEMO"] === undefined ? await demoFolder(env["DEMO_SEED"] ?? "full") : null;
  if (original === null) await cp(await migratedFolder(), path.join(folder, "postgres"), { recursive: true });
  else await cp(original, folder, { recursive: true });
  return folder;
}

/**
 * The data folder of a server that has filled its demonstration, to be copied. It is kept for the tests of this build and
 * of this day, since the demonstration's dates count from it.
 */
async function demoFolder(seed: string): Promise<string> {
  const build = readFileSync("dist/build.txt", "utf8").slice(0, 16);
  const today = new Date().toISOString().slice(0, 10);
  const migrated = await migratedFolder();
  const cache = path.dirname(migrated);
  const name = `demo-${seed}-${today}-${build}-${path.basename(migrated)}`;
  const kept = path.join(cache, name);
  if (existsSync(kept)) return kept;
  for (const entry of await readdir(cache))
    if (entry.startsWith(`demo-${seed}-`))
      await rm(path.join(cache, entry), { recursive: true, force: true });

  const scratch = await freshFolder();
  await cp(migrated, path.join(scratch, "postgres"), { recursive: true });
  const port = await freePort();
  let printed = "";
  const child = spawnServer({ ...ownEnvironment(scratch, port), DEMO_SEED: seed });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => (printed += chunk));
  await ready(child, `http://127.0.0.1:${port}`, () => printed);
  await end(child, "SIGTERM");
  // The database, a process of its own, takes a moment longer.
  while (existsSync(path.join(scratch, "postgres", "postmaster.pid"))) await delay(50);
  // Beside the place where it is kept, so that it comes there at once or not at all.
  await cp(scratch, `${kept}-${process.pid}`, { recursive: true });
  await rename(`${kept}-${process.pid}`, kept);
  return kept;
}

/** A folder under the system's temporary one, removed after the file's tests. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "kolegium-data-"));
  folders.add(folder);
  return folder;
}

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

/** What the server would see on a newcomer's machine: nothing of the developer's own settings. */
function ownEnvironment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    NODE_ENV: "production",
    DATA_DIR: dataDir,
    PORT: String(port),
    DEMO: "true",
    LOG_LEVEL: "warn",
  };
}

function spawnServer(env: NodeJS.ProcessEnv): ChildProcess {
  if (!existsSync(built)) throw new Error("the product is not built: npm run build");
  const child = spawn(process.execPath, [built], { env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function ready(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (hasEnded(child)) {
      throw new Error(`the server ended (${child.exitCode ?? child.signalCode}):\n${printed()}`);
    }
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await delay(50);
  }
  await end(child, "SIGKILL");
  throw new Error(`the server was not ready in time:\n${printed()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (!hasEnded(child)) {
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
