import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cp } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { onTestFinished } from "vitest";
import { migratedFolder } from "./migrated-folder.ts";
import { freePort, freshFolder } from "./server.ts";
import { type Way, waysTo } from "./ways.ts";

/** A database of the test's own for several servers, gone after the test. */
export interface SharedDatabase {
  /** For the test's own questions: no cut is in between. */
  readonly url: string;
  way(): Promise<Way>;
  /** It dies in the middle of its work; nobody can reach it until it recovers. */
  crash(): Promise<void>;
  recover(): Promise<void>;
}

/**
 * On the server of TEST_DATABASE_URL or DATABASE_URL where there is one: other tests use it, so that a crash is all
 * connections lost and none let in. Otherwise embedded, in a process that is killed.
 */
export async function sharedDatabase(): Promise<SharedDatabase> {
  const server = process.env["TEST_DATABASE_URL"] ?? process.env["DATABASE_URL"];
  return server ? onServer(server) : embedded();
}

async function onServer(server: string): Promise<SharedDatabase> {
  const name = `kolegium_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  onTestFinished(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  const ways = waysTo(url);
  return {
    url: url.href,
    way: ways.open,
    async crash() {
      ways.cut();
      await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
    },
    async recover() {
      ways.mend();
    },
  };
}

async function embedded(): Promise<SharedDatabase> {
  const folder = await freshFolder();
  const data = path.join(folder, "postgres");
  await cp(await migratedFolder(), data, { recursive: true });
  const url = new URL(`postgresql://postgres@127.0.0.1:${await freePort()}/postgres`);
  let child = await serve();
  onTestFinished(() => end(child));
  const ways = waysTo(url);

  async function serve(): Promise<ChildProcess> {
    const args = ["prisma/embedded-database.mjs", "serve", data, path.join(folder, "lock"), url.port];
    const started = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
    await Promise.race([
      once(started.stdout, "data"),
      once(started, "exit").then(([code]) => Promise.reject(new Error(`the database ended with ${code}`))),
    ]);
    return started;
  }

  return {
    url: url.href,
    way: ways.open,
    async crash() {
      ways.cut();
      await end(child);
    },
    async recover() {
      child = await serve();
      ways.mend();
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

/** Makes the database refuse every row of the log as one without room on its disk does. Returns how to end that. */
export async function fillDisk(url: string): Promise<() => Promise<void>> {
  await execute(
    url,
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
     CREATE TRIGGER full_disk BEFORE INSERT ON "DocumentUpdate" EXECUTE FUNCTION full_disk()`,
  );
  return () => execute(url, `DROP TRIGGER full_disk ON "DocumentUpdate"; DROP FUNCTION full_disk()`);
}

/** Runs statements on a connection of their own. */
async function execute(url: string, statements: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
