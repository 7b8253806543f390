// Global set-up of the integration tests: a migrated database for each worker, gone after the run.
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { migratedFolder } from "./migrated-folder.ts";

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
