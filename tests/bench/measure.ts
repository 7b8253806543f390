// npm run measure (after npm run build): start, memory and compressed JavaScript of the demo, as docs/performance.md has them.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../support/chromium.ts";

const url = "http://127.0.0.1:3987";
const dataDir = await mkdtemp(path.join(tmpdir(), "kolegium-measure-"));
const idleMs = 20_000;
/** By then the writing room has fetched what it may need without a connection. */
const restMs = 10_000;

const first = await start();
await stop(first.child);
const warm = await start();
await delay(idleMs);
const idle = memoryMb(warm.child);
const browser = await launch();
const pages = await measurePages(browser);
await browser.close();
const used = memoryMb(warm.child);
await stop(warm.child);
await rm(dataDir, { recursive: true, force: true });

process.stdout.write(
  `${JSON.stringify({ firstStartS: first.seconds, warmStartS: warm.seconds, idleMb: idle, afterUseMb: used, pages }, null, 2)}\n`,
);

async function start() {
  const began = performance.now();
  const child = spawn(process.execPath, ["--no-memory-reducer", "dist/main.js"], {
    env: { ...process.env, DEMO: "true", PORT: "3987", DATA_DIR: dataDir, DATABASE_URL: "", REDIS_URL: "" },
    stdio: "ignore",
  });
  for (;;) {
    const response = await fetch(`${url}/sign-in`).catch(() => undefined);
    if (response?.ok) break;
    await delay(25);
  }
  return { child, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

async function stop(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}

/** Resident memory of the process and its children, in MB. */
function memoryMb(child: ChildProcess): Record<"server" | "database", number> {
  const rows = execFileSync("ps", ["-eo", "pid,ppid,rss"], { encoding: "utf8" })
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/).map(Number));
  const sum = (matches: (row: number[]) => boolean) =>
    Math.round(rows.filter(matches).reduce((total, [, , rss = 0]) => total + rss, 0) / 1024);
  return { server: sum(([pid]) => pid === child.pid), database: sum(([, parent]) => parent === child.pid) };
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ["--no-sandbox"] });
}

/**
 * Compressed bytes of the scripts that a first visit loads, in KB, and of those that come after it has rested; and when
 * its text is there, in ms.
 */
async function measurePages(from: Browser) {
  const signedIn = await from.newContext({ baseURL: url });
  const answer = await signedIn.request.post("/api/auth/sign-in/email", {
    data: { email: "analyst@demo.test", password: "kolegium-demo" },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()}`);
  const workspaces = (await (await signedIn.request.get("/api/v1/workspaces")).json()) as { id: string }[];
  const state = await signedIn.storageState();
  const places = {
    "sign-in": ["/sign-in", "h1"],
    commentaries: [`/w/${workspaces[0]?.id}`, "h1"],
    "writing room": ["/briefs/0198d3a0-5f00-7000-8000-000000000002", ".ProseMirror p"],
  } as const;
  const results: Record<string, { javascriptKb: number; laterKb: number; textAfterMs: number }> = {};
  for (const [name, [address, shown]] of Object.entries(places)) {
    const context = await from.newContext({
      baseURL: url,
      ...(name === "sign-in" ? {} : { storageState: state }),
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const scripts = new Set<string>();
    let bytes = 0;
    session.on("Network.responseReceived", ({ requestId, type }) => {
      if (type === "Script") scripts.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    const began = performance.now();
    await page.goto(address);
    await page.locator(shown).first().waitFor();
    const textAfterMs = Math.round(performance.now() - began);
    await page.waitForLoadState("networkidle");
    const javascriptKb = Math.round(bytes / 1024);
    await delay(restMs);
    results[name] = { javascriptKb, laterKb: Math.round(bytes / 1024) - javascriptKb, textAfterMs };
    await context.close();
  }
  return results;
}
