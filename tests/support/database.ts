import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { type Database, openDatabase } from "#prisma/database";

export interface TestDatabase {
  readonly url: string;
  readonly db: Database;
}

/**
 * This worker's own migrated database, for a test file of the integration project: call it at the top of the file.
 * It is emptied before each test, or with `emptied: "once"` before the file's first one.
 */
export function testDatabase(options: { readonly emptied?: "each" | "once" } = {}): TestDatabase {
  const url = workerUrl();
  const db = openDatabase(url);
  (options.emptied === "once" ? beforeAll : beforeEach)(() => truncateAll(db));
  afterAll(() => db.$disconnect());
  return { url, db };
}

function workerUrl(): string {
  const worker = Number(process.env["VITEST_POOL_ID"]);
  const url = inject("databaseUrls")[worker - 1];
  if (!url) throw new Error(`no database was made for worker ${worker}`);
  return url;
}

/** Empties every table but the list of migrations. The audit log, which refuses that, is told not to by its owner. */
export async function truncateAll(db: Database): Promise<void> {
  const tables = await db.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  const list = tables.map(({ tablename }) => `"${tablename}"`).join(", ");
  const guard = 'ALTER TABLE "AuditEvent" $1 TRIGGER "AuditEvent_not_truncated"';
  await db.$transaction([
    db.$executeRawUnsafe(guard.replace("$1", "DISABLE")),
    db.$executeRawUnsafe(`TRUNCATE ${list} RESTART IDENTITY CASCADE`),
    db.$executeRawUnsafe(guard.replace("$1", "ENABLE")),
  ]);
}
