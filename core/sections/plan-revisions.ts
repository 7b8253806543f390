import type { RevisionReason } from "../history/model.ts";
import type { Activity } from "../history/section-activity.ts";
import type { SectionState } from "./section-state.ts";

/** Revisions that are asked for at once. */
export interface RecordReason {
  readonly reason: RevisionReason;
  /** Only this section; absent: all that changed. */
  readonly sectionId?: string;
  /** The number of the revision that each section was restored from. */
  readonly restoredFrom?: Readonly<Record<string, number>>;
}

export interface RevisionRules {
  /** How long a section's text must have rested before it gets a revision, in ms. */
  readonly restMs: number;
  readonly record: RecordReason | undefined;
  readonly now: Date;
}

/** A section that is to get a revision, as it is stored then. */
export interface PlannedRevision {
  readonly section: SectionState;
  readonly reason: RevisionReason;
  readonly restoredFrom?: number;
}

interface Planned {
  readonly revisions: readonly PlannedRevision[];
  /** All sections, once these are made. */
  readonly states: readonly SectionState[];
}

/** Somebody new begins to write where others wrote before: their state becomes a revision. */
export function planForNewAuthors(
  stored: readonly SectionState[],
  activity: Pick<Activity, "sections">,
  { now, restMs }: RevisionRules,
): Planned {
  const isNews = ({ id, pending, latest, ...section }: SectionState) => {
    const writers = [...(activity.sections.get(id)?.keys() ?? [])];
    const newcomer = writers.some((user) => !(user in pending)) && Object.keys(pending).length > 0;
    const settled = !latest || now.getTime() - latest.createdAt.getTime() >= restMs;
    return isUnrecorded({ id, pending, latest, ...section }) && newcomer && settled;
  };
  return plan(stored, (section) => (isNews(section) ? { section, reason: "authors" } : null), now);
}

/** Whether some section is to get a revision although nothing was written. */
export function isDue(stored: readonly SectionState[], rules: RevisionRules): boolean {
  return planForRest(stored, rules).revisions.length > 0;
}

/** What is asked for, or has rested; `pending` tells whether a section still has to rest. */
export function planForRest(
  stored: readonly SectionState[],
  { restMs, record, now }: RevisionRules,
): Planned & { readonly pending: boolean } {
  const due = (section: SectionState): PlannedRevision | null => {
    const asked = record && (record.sectionId ?? section.id) === section.id ? record : null;
    const rested = now.getTime() - section.updatedAt.getTime() >= restMs;
    if (!isUnrecorded(section) || !(asked || rested)) return null;
    const restoredFrom = asked?.restoredFrom?.[section.id];
    return { section, reason: asked?.reason ?? "rest", ...(restoredFrom !== undefined && { restoredFrom }) };
  };
  const planned = plan(stored, due, now);
  return { ...planned, pending: planned.states.some(isUnrecorded) };
}

/** The section once it has a revision: its authors are counted anew. */
export function revised(section: SectionState, now: Date): SectionState {
  const latest = { number: (section.latest?.number ?? 0) + 1, hash: section.hash, createdAt: now };
  return { ...section, pending: {}, latest };
}

/**
 * Whether a section of the text says what its last revision does not. One without any words says nothing: what stood
 * there stays its last revision until something else does.
 */
function isUnrecorded({ removedAt, hash, blank, latest }: SectionState): boolean {
  return removedAt === null && !blank && hash !== latest?.hash;
}

function plan(
  stored: readonly SectionState[],
  due: (section: SectionState) => PlannedRevision | null,
  now: Date,
): Planned {
  const revisions: PlannedRevision[] = [];
  const states = stored.map((section) => {
    const revision = due(section);
    if (!revision) return section;
    revisions.push(revision);
    return revised(section, now);
  });
  return { revisions, states };
}
