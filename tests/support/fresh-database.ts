import { randomBytes } from "node:crypto";
import path from "node:path";
import { Client } from "pg";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { freshFolder } from "./server.ts";

export interface FreshDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/**
 * An empty database of the test's own, not yet migrated, for servers that share one: on the server of
 * TEST_DATABASE_URL or DATABASE_URL where there is one, otherwise embedded.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env["TEST_DATABASE_URL"] ?? process.env["DATABASE_URL"];
  if (!server) {
    const database = await startEmbeddedDatabase(path.join(await freshFolder(), "pg"));
    return { url: database.url, remove: () => database.stop() };
  }
  const name = `kolegium_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async remove() {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
