import type { Database, Transaction } from "#prisma/database";
import type { LogRow } from "../documents/load-document.ts";
import { readStamps } from "../history/read-stamps.ts";
import { WaitingStamps } from "../history/stamps.ts";
import { takeWaitingStamps } from "../history/take-waiting-stamps.ts";
import { type ProjectionPlan, planChange, planRest, settle } from "./plan-projection.ts";
import { type RecordReason, type RevisionRules, isDue } from "./plan-revisions.ts";
import { ProjectedText } from "./projected-text.ts";
import { readSections } from "./section-state.ts";
import { type StatusBefore, type Stored, storeChange, storePlan, touchesStatus } from "./store-projection.ts";

export interface ProjectionOptions {
  /** How long a section's text must have rested before a revision is made of it, in ms (30 s). */
  readonly restMs?: number;
  /** Makes revisions of every section that changed, at once, for this reason. */
  readonly record?: RecordReason | undefined;
  readonly now?: Date;
}

export interface Projection {
  readonly sectionsChanged: boolean;
  readonly claimsChanged: boolean;
  readonly signOffsChanged: boolean;
  readonly statusChanged: boolean;
  /** Whether a section waits to rest before it gets its revision. */
  readonly pending: boolean;
  /** The translations of the brief, and its original: their sections are held against its own. */
  readonly counterparts: readonly string[];
}

/** A projection, and the text as of it where there is one: good only once the transaction is committed. */
export interface Projected {
  readonly projection: Projection;
  readonly text: ProjectedText | null;
}

/**
 * Derives sections, claims' words, authorship and revisions from what the log holds beyond the last projection.
 * Idempotent: with nothing new in the log it only records revisions that have become due. Locks the brief, so that
 * one runs at a time, on whatever node. Catches up with the text of an earlier projection where that is possible.
 */
export async function projectBrief(
  tx: Transaction,
  briefId: string,
  options: ProjectionOptions = {},
  earlier: ProjectedText | null = null,
): Promise<Projected> {
  const rules = rulesOf(options);
  await lock(tx, briefId);
  const { brief, rows } = await readUnseen(tx, briefId);
  if (rows.length === 0) {
    const sections = await readSections(tx, briefId);
    const wanted = isDue(sections, rules) || (await ProjectedText.isFoldable(tx, briefId, rules.now));
    const text = wanted ? (await openText(tx, briefId, earlier)).text : null;
    const plan = planRest(sections, rules, text);
    const result = await storePlan(tx, briefId, brief, plan, text, rules.now);
    return { projection: outcome(plan, result, brief), text: text ?? earlier };
  }
  const { text, fresh } = await openText(tx, briefId, earlier);
  const waiting = await takeWaitingStamps(tx, briefId, text.doc);
  const known = { waiting, readStamps: (clients: ReadonlySet<number>) => readStamps(tx, briefId, clients) };
  const plan = await planChange(text, fresh, known, await readSections(tx, briefId), rules);
  const result = await storePlan(tx, briefId, brief, plan, text, rules.now);
  settle(text, plan, brief.projections);
  return { projection: outcome(plan, result, brief), text };
}

/**
 * The same from the text of the last projection, without a lock: what was derived is stored only if nobody else has
 * projected the brief by then. While people type that takes two statements, one to read and one to write. Resolves
 * without a projection, having changed nothing, if somebody has; the text is given back if it can be caught up with.
 */
export async function projectFurther(
  db: Database,
  briefId: string,
  options: ProjectionOptions,
  text: ProjectedText,
): Promise<Projected | { readonly projection: null; readonly text: ProjectedText | null }> {
  const rules = rulesOf(options);
  const { brief, rows } = await readUnseen(db, briefId);
  const { projections } = brief;
  if (projections !== text.projections || text.waits) return { projection: null, text };
  const known = {
    waiting: new WaitingStamps(),
    readStamps: (clients: ReadonlySet<number>) => readStamps(db, briefId, clients),
  };
  const plan =
    rows.length > 0
      ? await planChange(text, rows, known, text.sections, rules)
      : planRest(text.sections, rules, text);
  const result = await storeFurther(db, briefId, brief, plan, text, rules);
  if (!result) {
    text.destroy();
    return { projection: null, text: null };
  }
  settle(text, plan, projections);
  return { projection: outcome(plan, result, brief), text };
}

async function storeFurther(
  db: Database,
  briefId: string,
  brief: BriefBefore,
  plan: ProjectionPlan,
  text: ProjectedText,
  { now }: RevisionRules,
): Promise<Stored | null> {
  const { before, change, after } = plan;
  const { projections } = brief;
  const nothing = { claimsChanged: false, signOffsChanged: false, statusChanged: false };
  if (before.length === 0 && after.length === 0 && !text.foldable(now)) {
    if (!change) return nothing;
    const simple = change.sections.removals.length === 0 && !change.claimsMoved;
    if (simple && !touchesStatus(brief, change)) {
      return (await storeChange(db, briefId, projections, change)) ? nothing : null;
    }
  }
  return db.$transaction(async (tx) => {
    const same = (await lock(tx, briefId)) === projections;
    return same ? storePlan(tx, briefId, brief, plan, text, now) : null;
  });
}

function outcome(
  { change, after, pending }: ProjectionPlan,
  stored: Stored,
  { counterparts }: BriefBefore,
): Projection {
  const sectionsChanged = (change?.sections.changed ?? false) || after.length > 0;
  return { sectionsChanged, ...stored, pending, counterparts };
}

function rulesOf({ restMs = 30_000, record, now = new Date() }: ProjectionOptions): RevisionRules {
  return { restMs, record, now };
}

/** Keeps other projections of the brief waiting, and resolves with how many it has had. */
async function lock(tx: Transaction, briefId: string): Promise<number | undefined> {
  const [brief] = await tx.$queryRaw<{ projections: number }[]>`
    SELECT "projections" FROM "Brief" WHERE "id" = ${briefId}::uuid FOR UPDATE`;
  return brief?.projections;
}

interface BriefBefore extends StatusBefore, Pick<Projection, "counterparts"> {
  readonly projections: number;
}

/** How many projections the brief has had, what its status is, and the rows of its log that none has seen, in order. */
async function readUnseen(
  db: Database | Transaction,
  briefId: string,
): Promise<{ brief: BriefBefore; rows: LogRow[] }> {
  const found = await db.$queryRaw<(BriefBefore & (LogRow | { seq: null }))[]>`
    SELECT "projections", "status", EXISTS (SELECT 1 FROM "BriefVersion"
      WHERE "BriefVersion"."briefId" = "Brief"."id" AND "kind" = 'released') AS "everReleased",
      ARRAY(SELECT other."id"::text FROM "Brief" other
        WHERE other."translationOfId" = "Brief"."id" OR other."id" = "Brief"."translationOfId") AS "counterparts", "seq", "update", "userId", "projected", "DocumentUpdate"."createdAt"
    FROM "Brief" LEFT JOIN "DocumentUpdate" ON "briefId" = "Brief"."id" AND NOT "projected"
    WHERE "Brief"."id" = ${briefId}::uuid ORDER BY "seq"`;
  const { projections, status, everReleased, counterparts } = found[0] ?? noBrief;
  return {
    brief: { projections, status, everReleased, counterparts },
    rows: found.flatMap((row) => (row.seq === null ? [] : row)),
  };
}

const noBrief: BriefBefore = { projections: 0, status: "draft", everReleased: false, counterparts: [] };

/** The text without the rows that no projection has seen, and those. */
async function openText(
  tx: Transaction,
  briefId: string,
  earlier: ProjectedText | null,
): Promise<{ text: ProjectedText; fresh: LogRow[] }> {
  const missed = (await earlier?.catchUp(tx, briefId)) ?? null;
  if (earlier && missed) return { text: earlier, fresh: missed };
  earlier?.destroy();
  return ProjectedText.load(tx, briefId);
}
