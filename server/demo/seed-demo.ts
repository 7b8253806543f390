import type { Bus } from "#core/bus";
import type { Runtime } from "#core/runtime";
import type { Database } from "#prisma/database";
import { type DemoOffice, createDemoOffice, findDemoOffice, hasDemoAccounts } from "./accounts.ts";
import { energyStorage } from "./content/energy-storage.ts";
import { railCorridor } from "./content/rail-corridor.ts";
import { waterway } from "./content/waterway.ts";
import { type StoryClock, databaseAt } from "./database-at.ts";
import type { DemoCommentary, Moment } from "./model.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { seedCommentary } from "./seed-commentary.ts";
import { seedRegistries } from "./seed-registries.ts";
import { seedSourceTexts } from "./seed-source-texts.ts";
import { momentOf } from "./story.ts";

const opening: Moment = [16, "07:00"];
const commentaries: readonly DemoCommentary[] = [waterway, energyStorage, railCorridor];

/**
 * Fills the demonstration's workspace, once: accounts always, commentaries unless DEMO_SEED is `empty`. A second start
 * finds everything and changes nothing; after an interrupted one, what was left unfinished is made anew.
 */
export async function seedDemo(runtime: Runtime): Promise<void> {
  if (await isSeeded(runtime)) return;
  await oneAtATime(runtime.env.databaseUrl, async () => {
    if (await isSeeded(runtime)) return;
    const clock = { now: momentOf(opening) };
    const stage = { ...runtime, db: databaseAt(runtime.db, clock), bus: silentBus };
    const office = await openOffice(stage);
    // Where people have since left or changed their roles, the workspace is theirs: it gets no content any more.
    if (office && runtime.env.demoSeed !== "empty") await seedContent(stage, clock, office);
  });
}

/** All accounts and their workspace at once, or none. The verbs' own transactions are savepoints within this one. */
function openOffice({ db, auth }: Runtime): Promise<DemoOffice | null> {
  return db.$transaction(async (tx) => {
    if (await hasDemoAccounts({ db: tx })) return findDemoOffice({ db: tx });
    return createDemoOffice({ db: tx as Database, auth });
  });
}

async function seedContent(stage: Runtime, clock: StoryClock, office: DemoOffice): Promise<void> {
  const registries = await stage.db.$transaction((tx) => seedRegistries({ db: tx as Database }, office));
  await seedSourceTexts(stage, clock, office, registries);
  const finished = await finishedIn(stage.db);
  for (const commentary of commentaries) {
    if (!finished.has(commentary.id)) await seedCommentary(stage, clock, office, registries, commentary);
  }
}

async function isSeeded({ db, env }: Runtime): Promise<boolean> {
  if (!(await hasDemoAccounts({ db }))) return false;
  return env.demoSeed === "empty" || (await finishedIn(db)).size === commentaries.length;
}

/** The commentaries that are there wholly: the audit log tells of none before. */
async function finishedIn(db: Database): Promise<Set<string | null>> {
  const events = await db.auditEvent.findMany({
    where: { briefId: { in: commentaries.map(({ id }) => id) }, action: "brief.created" },
    select: { briefId: true },
  });
  return new Set(events.map(({ briefId }) => briefId));
}

/** Nobody listens before the server serves. */
const silentBus: Bus = {
  shared: false,
  publish: () => undefined,
  subscribe: () => () => undefined,
  close: async () => undefined,
};
