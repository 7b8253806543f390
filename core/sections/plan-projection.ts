import { type FoundClaim, findClaims, sameClaims } from "../claims/find-claims.ts";
import type { LogRow } from "../documents/load-document.ts";
import { applyRow } from "../history/apply-row.ts";
import { type Activity, noActivity } from "../history/section-activity.ts";
import { type ReadStamps, stampMoved } from "../history/stamp-moved.ts";
import { type Stamp, type WaitingStamps, joinStamps } from "../history/stamps.ts";
import {
  type PlannedRevision,
  type RevisionRules,
  planForNewAuthors,
  planForRest,
} from "./plan-revisions.ts";
import { type SectionPlan, planSections } from "./plan-sections.ts";
import type { ProjectedText } from "./projected-text.ts";
import { type PlannedEnding, planEndings } from "../sign-offs/plan-endings.ts";
import { type SectionState, isStanding } from "./section-state.ts";
import { describeSections } from "./split-sections.ts";
import type { TextBlock } from "./text-blocks.ts";

/** What rows of the log changed of a text. */
export interface TextChange {
  readonly rows: readonly bigint[];
  /** When the text changed last. */
  readonly at: Date;
  readonly activity: Activity;
  /** Of the clocks that entered the text, and of those that wait. */
  readonly stamps: readonly Stamp[];
  readonly sections: SectionPlan;
  readonly claims: ReadonlyMap<string, FoundClaim>;
  readonly claimsMoved: boolean;
  readonly endings: readonly PlannedEnding[];
  /** Whether another set of sections says something now. */
  readonly standingChanged: boolean;
  /** Who wrote the last of it; null: the system. */
  readonly lastWriter: string | null;
}

/** What a projection is to store, in this order; nothing of it is stored yet. */
export interface ProjectionPlan {
  /** Revisions of sections as they are stored before the change. */
  readonly before: readonly PlannedRevision[];
  /** Null: the log holds nothing new. */
  readonly change: TextChange | null;
  /** Revisions of sections as they are stored with the change. */
  readonly after: readonly PlannedRevision[];
  /** Where the words of the blocks come from as they were before the change, and as they are with it. */
  readonly blocks: { readonly before: readonly TextBlock[]; readonly after: readonly TextBlock[] };
  /** All sections afterwards. */
  readonly states: readonly SectionState[];
  /** Whether a section waits to rest before it gets its revision. */
  readonly pending: boolean;
}

/** What has to be done when nothing but time has passed. `text` is needed for revisions that become due. */
export function planRest(
  stored: readonly SectionState[],
  rules: RevisionRules,
  text: ProjectedText | null,
): ProjectionPlan {
  const { revisions, states, pending } = planForRest(stored, rules);
  const blocks = revisions.length > 0 && text ? text.blocks.all() : [];
  return {
    before: [],
    change: null,
    after: revisions,
    blocks: { before: [], after: blocks },
    states,
    pending,
  };
}

/**
 * Applies rows to the text and tells what comes of it. `waiting` are the stamps of what waits in the text; `readStamps` is
 * asked only when words moved.
 */
export async function planChange(
  text: ProjectedText,
  rows: readonly LogRow[],
  { waiting, readStamps }: { readonly waiting: WaitingStamps; readonly readStamps: ReadStamps },
  stored: readonly SectionState[],
  rules: RevisionRules,
): Promise<ProjectionPlan> {
  const { now } = rules;
  const activity = noActivity();
  const before = text.blocks.all();
  let at = new Date(0);
  for (const row of rows) {
    // By another clock, which may be ahead.
    const createdAt = row.createdAt < now ? row.createdAt : now;
    if (createdAt > at) at = createdAt;
    applyRow(text.doc, { ...row, createdAt }, waiting, activity);
  }
  text.count(rows);
  const blocks = text.blocks.all();
  text.contents = describeSections(
    blocks.flatMap(({ nodes }) => nodes),
    text.contents,
  );
  const newAuthors = planForNewAuthors(stored, activity, rules);
  const sections = planSections(newAuthors.states, text.contents, activity, { at, now });
  const rest = planForRest(sections.states, rules);
  const claims = findClaims(blocks);
  const lastWriter = rows.findLast(({ userId }) => userId !== null)?.userId ?? null;
  const change = {
    rows: rows.map(({ seq }) => seq),
    at,
    activity,
    stamps: [...text.goOnWith(await stampMoved(activity.stamps, readStamps)), ...joinStamps(waiting.all())],
    sections,
    claims,
    claimsMoved: text.claims === null || !sameClaims(text.claims, claims),
    endings: planEndings(newAuthors.states, sections.states, activity, lastWriter),
    standingChanged: !isSameSet(standingIds(stored), standingIds(sections.states)),
    lastWriter,
  };
  const { revisions: after, states, pending } = rest;
  return {
    before: newAuthors.revisions,
    change,
    after,
    blocks: { before, after: blocks },
    states,
    pending,
  };
}

function standingIds(sections: readonly SectionState[]): ReadonlySet<string> {
  return new Set(sections.filter(isStanding).map(({ id }) => id));
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** Notes in the text that a plan is stored, of a brief that had had this many projections before. */
export function settle(text: ProjectedText, plan: ProjectionPlan, projections: number): void {
  const { change, after, states } = plan;
  text.sections = states;
  if (change) text.claims = change.claims;
  text.projections = change || after.length > 0 ? projections + 1 : projections;
}
