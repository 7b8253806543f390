import PgBoss from "pg-boss";
import { lookAgain } from "#core/link-health/look-again";
import type { Runtime } from "#core/runtime";

export interface Jobs {
  /** Lets what is under way end, for a while. */
  stop(): Promise<void>;
}

const queue = "look-at-sources";
/** A round each quarter of an hour, of so many pages, and one site not more often than this. */
const rounds = "*/15 * * * *";
const perRound = 60;
const pauseMs = 5_000;
const stopMs = 5_000;

/**
 * Starts the work that nobody waits for, on the database of everything else: of several nodes one does it. It looks again
 * at the pages of sources in use, at once after the start and then in rounds; with SOURCE_CHECK_DAYS=0 it does not.
 */
export async function startJobs(runtime: Runtime, databaseUrl: string): Promise<Jobs> {
  const { env, log } = runtime;
  if (env.sourceCheckMs === 0) return { stop: async () => undefined };
  const ending = new AbortController();
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "jobs",
    max: 2,
    application_name: "kolegium-jobs",
  });
  boss.on("error", (error) => log.warn({ error: error.message }, "a background job's connection failed"));
  try {
    await begin(boss, runtime, ending.signal);
  } catch (error) {
    // Everything that people wait for works without it.
    log.error({ error }, "background jobs could not be started");
  }
  return {
    async stop() {
      ending.abort();
      await boss.stop({ graceful: true, wait: true, timeout: stopMs });
    },
  };
}

async function begin(boss: PgBoss, runtime: Runtime, signal: AbortSignal): Promise<void> {
  await boss.start();
  // At most one that waits and one that is done, whatever asks for them.
  await boss.createQueue(queue, { name: queue, policy: "stately", retryLimit: 0, expireInMinutes: 60 });
  await boss.work(queue, { pollingIntervalSeconds: 15 }, async () => {
    const looked = await lookAgain(runtime, { limit: perRound, pauseMs, signal });
    if (looked > 0) runtime.log.info({ looked }, "looked at sources' pages again");
  });
  await boss.schedule(queue, rounds);
  await boss.send(queue, {});
}
