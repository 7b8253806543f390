import { setTimeout as delay } from "node:timers/promises";
import type { Runtime } from "#core/runtime";
import type { Database } from "#prisma/database";

const firstMs = 60_000;
const hourMs = 3_600_000;

/**
 * Counts what is in the tables, by which the database plans its statements. A server does so by itself; the embedded one
 * does not, and takes three times as long over thousands of claims. Table by table: nobody waits for more than one.
 */
export async function gatherStatistics(db: Database): Promise<void> {
  const tables = await db.$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  for (const { tablename } of tables) await db.$executeRawUnsafe(`ANALYZE "${tablename}"`);
}

/** Does so a minute after the start and then every hour, until `signal` says to end. */
export async function keepStatistics(db: Database, log: Runtime["log"], signal: AbortSignal): Promise<void> {
  let wait = firstMs;
  while (await waited(wait, signal)) {
    wait = hourMs;
    try {
      await gatherStatistics(db);
    } catch (error) {
      if (!signal.aborted) log.warn({ error }, "could not gather the database's statistics");
    }
  }
}

/** Whether the time has passed without an end. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  return delay(ms, true, { signal, ref: false }).catch(() => false);
}
