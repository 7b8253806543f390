import type { Activity } from "../history/section-activity.ts";
import { type PlannedRevision, revised } from "./plan-revisions.ts";
import { type SectionState, sumOf } from "./section-state.ts";
import { type SectionContent, isBlank } from "./split-sections.ts";

/** A section as it is to be stored. */
export interface SectionWrite {
  readonly content: SectionContent;
  readonly state: SectionState;
}

export interface SectionPlan {
  /** What is to be written, new or anew. */
  readonly writes: readonly SectionWrite[];
  /** What has left the text: its last state is kept in history, from where it can be brought back. */
  readonly removals: readonly { readonly revision: PlannedRevision | null; readonly state: SectionState }[];
  /** All sections afterwards. */
  readonly states: readonly SectionState[];
  /** Whether any words, or the order, change. */
  readonly changed: boolean;
  /** The ids of the sections in order, if they are others now, or stand otherwise; null: as before. */
  readonly order: readonly string[] | null;
}

/** What makes the stored sections those of the text, which changed at `at`. */
export function planSections(
  stored: readonly SectionState[],
  contents: readonly SectionContent[],
  activity: Pick<Activity, "sections" | "tagged">,
  { at, now }: { readonly at: Date; readonly now: Date },
): SectionPlan {
  const writes: SectionWrite[] = [];
  const states: SectionState[] = [];
  let changed = false;
  for (const [position, content] of contents.entries()) {
    const before = stored.find(({ id }) => id === content.id);
    const since = activity.sections.get(content.id);
    const sameWords = before?.hash === content.hash && before.removedAt === null;
    const samePlace = before?.position === position;
    if (sameWords && samePlace && !since && !activity.tagged.has(content.id)) {
      states.push(before);
      continue;
    }
    const state = {
      id: content.id,
      position,
      hash: content.hash,
      blank: isBlank(content),
      pending: sumOf(before?.pending ?? {}, since),
      updatedAt: sameWords ? before.updatedAt : at,
      removedAt: null,
      latest: before?.latest ?? null,
      signed: sameWords && before.signed,
    };
    writes.push({ content, state });
    states.push(state);
    changed ||= !sameWords || !samePlace;
  }
  const left = stored.filter((old) => !contents.some(({ id }) => id === old.id));
  const removals = left
    .filter(({ removedAt }) => removedAt === null)
    .map((section) => remove(section, activity, now));
  states.push(...left.filter(({ removedAt }) => removedAt !== null), ...removals.map(({ state }) => state));
  const order = contents.map(({ id }) => id);
  const same = isSameList(order, orderOf(stored));
  return { writes, removals, states, changed: changed || removals.length > 0, order: same ? null : order };
}

function orderOf(stored: readonly SectionState[]): string[] {
  const present = stored.filter(({ removedAt }) => removedAt === null);
  return present.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function remove(section: SectionState, activity: Pick<Activity, "sections">, now: Date) {
  const unrecorded = !section.blank && section.hash !== section.latest?.hash;
  const last = unrecorded ? revised(section, now) : section;
  const state = {
    ...last,
    removedAt: now,
    signed: false,
    pending: sumOf({}, activity.sections.get(section.id)),
  };
  const revision: PlannedRevision | null = unrecorded ? { section, reason: "removed" } : null;
  return { revision, state };
}
