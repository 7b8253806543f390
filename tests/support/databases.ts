// Global set-up of the integration tests: a migrated database for each worker, gone after the run.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** One connection string for each worker. */
    databaseUrls: string[];
  }
}

interface Databases {
  readonly urls: string[];
  remove(): Promise<void>;
}

/** TEST_DATABASE_URL or DATABASE_URL name the PostgreSQL server to use; without them the embedded one serves. */
export default async function setup(project: TestProject) {
  const server = process.env["TEST_DATABASE_URL"] ?? process.env["DATABASE_URL"];
  const workers = project.config.maxWorkers;
  const databases = server ? await onServer(server, workers) : await embedded(workers);
  project.provide("databaseUrls", databases.urls);
  return () => databases.remove();
}

/** Migrates one database on the server at `url` and clones it for each worker. */
async function onServer(url: string, workers: number): Promise<Databases> {
  const run = `kolegium_test_${process.pid}_${randomBytes(3).toString("hex")}`;
  const names = Array.from({ length: workers }, (_, index) => `${run}_${index + 1}`);
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${run}`);
  await migrate(named(url, run));
  for (const name of names) await admin.query(`CREATE DATABASE ${name} TEMPLATE ${run}`);
  return {
    urls: names.map((name) => named(url, name)),
    async remove() {
      for (const name of [...names, run]) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Serves a copy of one migrated data folder for each worker. */
async function embedded(workers: number): Promise<Databases> {
  const original = await migratedFolder();
  const scratch = await mkdtemp(path.join(tmpdir(), "kolegium-tests-"));
  const servers = await Promise.all(
    Array.from({ length: workers }, async (_, index) => {
      const folder = path.join(scratch, String(index));
      await cp(original, folder, { recursive: true });
      return startEmbeddedDatabase(folder);
    }),
  );
  return {
    urls: servers.map((server) => server.url),
    async remove() {
      await Promise.all(servers.map((server) => server.stop()));
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** Making a data folder takes seconds, so it is kept for later runs until a migration or the lockfile changes. */
async function migratedFolder(): Promise<string> {
  const kept = path.resolve("node_modules/.cache/kolegium", `pg-${await fingerprint()}`);
  if (existsSync(kept)) return kept;
  const scratch = `${kept}-${process.pid}`;
  const database = await startEmbeddedDatabase(scratch);
  await migrate(database.url);
  await database.stop();
  await rename(scratch, kept).catch((error: NodeJS.ErrnoException) => {
    // Another run was faster: its folder is as good.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    return rm(scratch, { recursive: true, force: true });
  });
  return kept;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  const entries = await readdir("prisma/migrations", { recursive: true });
  for (const entry of entries.filter((name) => name.endsWith(".sql")).toSorted()) {
    hash.update(entry).update(readFileSync(path.join("prisma/migrations", entry)));
  }
  return hash.digest("hex").slice(0, 16);
}
