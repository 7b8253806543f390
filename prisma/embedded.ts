import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export interface EmbeddedDatabase {
  /** A connection string for `pg`. */
  readonly url: string;
  /** Stops the database once everything is on disk. */
  stop(): Promise<void>;
}

/** Another process has the data folder open. */
export class DatabaseInUse extends Error {
  override readonly name = "DatabaseInUse";
}

const script = path.resolve("prisma/embedded-database.mjs");
const windows = process.platform === "win32";
/** The exit code by which the script says that the folder is in use. */
const inUse = 3;

/**
 * Starts PostgreSQL (PGlite) on `folder` in a child process and resolves when it accepts connections.
 * It survives the death of its processes; it is not proven against a power cut.
 * Throws DatabaseInUse, and an Error when the folder cannot be made or opened.
 */
export async function startEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  const lock = lockOf(folder);
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    await mkdir(path.dirname(folder), { recursive: true });
    await ended(
      spawn(process.execPath, [script, "init", folder, lock], { stdio: ["ignore", "ignore", "pipe"] }),
    );
  }
  const place = await socketPlace();
  const child = spawn(process.execPath, [script, "serve", folder, lock, place.socket], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  await ready(child);
  return {
    url: place.url,
    async stop() {
      const exit = new Promise((resolve) => child.once("exit", resolve));
      child.stdin?.end();
      await exit;
      await place.remove();
    },
  };
}

/** A short path for the lock: that of a socket may not be as long as a folder's. */
function lockOf(folder: string): string {
  const name = `kolegium-${createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 20)}.lock`;
  return windows ? String.raw`\\.\pipe\${name}` : path.join(tmpdir(), name);
}

/** A socket that only this user can open; a loopback port on Windows, which `pg` needs there. */
async function socketPlace() {
  if (windows) {
    const port = await freePort();
    return {
      socket: String(port),
      url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
      remove: async () => undefined,
    };
  }
  const folder = await mkdtemp(path.join(tmpdir(), "kolegium-"));
  return {
    socket: path.join(folder, ".s.PGSQL.5432"),
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function ready(child: ChildProcess): Promise<void> {
  return Promise.race([
    new Promise<void>((resolve) => child.stdout?.once("data", () => resolve())),
    ended(child).then(() => {
      throw new Error("the embedded database ended before it was ready");
    }),
  ]);
}

function ended(child: ChildProcess): Promise<void> {
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else if (code === inUse) reject(new DatabaseInUse("another process has this data folder open"));
      else reject(new Error(`embedded database: ${errors}`));
    });
  });
}
