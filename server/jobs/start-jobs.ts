import PgBoss from "pg-boss";
import { thinHistory } from "#core/history/thin-history";
import { lookAgain } from "#core/link-health/look-again";
import type { Runtime } from "#core/runtime";

export interface Jobs {
  /** Lets what is under way end, for a while. */
  stop(): Promise<void>;
}

interface Work {
  readonly queue: string;
  /** When, as cron says it. */
  readonly rounds: string;
  /** Whether it is done after each start as well. */
  readonly atOnce: boolean;
  /** What one round does. */
  readonly run: (runtime: Runtime, signal: AbortSignal) => Promise<void>;
}

/** Each quarter of an hour, of so many pages, and one site not more often than this. */
const perRound = 60;
const pauseMs = 5_000;
const stopMs = 5_000;

const lookAtSources: Work = {
  queue: "look-at-sources",
  rounds: "*/15 * * * *",
  atOnce: true,
  run: async (runtime, signal) => {
    const looked = await lookAgain(runtime, { limit: perRound, pauseMs, signal });
    if (looked > 0) runtime.log.info({ looked }, "looked at sources' pages again");
  },
};

const thinRevisions: Work = {
  queue: "thin-history",
  rounds: "20 2 * * *",
  atOnce: false,
  run: async (runtime, signal) => {
    const gone = await thinHistory(runtime, { signal });
    if (gone > 0) runtime.log.info({ gone }, "let old automatic revisions go");
  },
};

/**
 * Starts the work that nobody waits for, on the database of everything else: of several nodes one does it. Old automatic
 * revisions go by night; the pages of sources in use are looked at again after the start and then in rounds, with
 * SOURCE_CHECK_DAYS=0 not at all.
 */
export async function startJobs(runtime: Runtime, databaseUrl: string): Promise<Jobs> {
  const { env, log } = runtime;
  const ending = new AbortController();
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: "jobs",
    max: 2,
    application_name: "kolegium-jobs",
  });
  boss.on("error", (error) => log.warn({ error: error.message }, "a background job's connection failed"));
  try {
    const works = env.sourceCheckMs === 0 ? [thinRevisions] : [thinRevisions, lookAtSources];
    await begin(boss, works, runtime, ending.signal);
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

async function begin(
  boss: PgBoss,
  works: readonly Work[],
  runtime: Runtime,
  signal: AbortSignal,
): Promise<void> {
  await boss.start();
  for (const { queue, rounds, atOnce, run } of works) {
    // At most one that waits and one that is done, whatever asks for them.
    await boss.createQueue(queue, { name: queue, policy: "stately", retryLimit: 0, expireInMinutes: 60 });
    await boss.work(queue, { pollingIntervalSeconds: 15 }, () => run(runtime, signal));
    await boss.schedule(queue, rounds);
    if (atOnce) await boss.send(queue, {});
  }
}
