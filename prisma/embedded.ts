import { type ChildProcess, spawn } from "node:child_process";
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

const script = path.resolve("prisma/embedded-database.mjs");

/**
 * Starts PostgreSQL (PGlite) on `folder` in a child process and resolves when it accepts connections.
 * It survives the death of its processes; it is not proven against a power cut.
 * Throws when the folder cannot be made or opened.
 */
export async function startEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    await mkdir(path.dirname(folder), { recursive: true });
    await ended(spawn(process.execPath, [script, "init", folder], { stdio: ["ignore", "ignore", "pipe"] }));
  }
  const place = await socketPlace();
  const child = spawn(process.execPath, [script, "serve", folder, place.socket], {
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

/** A socket that only this user can open; a loopback port on Windows, which `pg` needs there. */
async function socketPlace() {
  if (process.platform === "win32") {
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
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`embedded database: ${errors}`)),
    );
  });
}
