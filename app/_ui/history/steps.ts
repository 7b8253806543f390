import type { HistoryRevision } from "#core/history/model";
import type { View } from "./place.ts";

/** A point in time at which something changed. */
export interface Step {
  readonly at: string;
  /** What changed then: of one section, exactly one. */
  readonly revisions: readonly HistoryRevision[];
}

/** The points in time of some revisions, newest first, in the order of time. Those of a whole commentary can share one. */
export function stepsOf(revisions: readonly HistoryRevision[], whole: boolean): Step[] {
  const steps: { at: string; revisions: HistoryRevision[] }[] = [];
  for (const revision of revisions.toReversed()) {
    const last = steps.at(-1);
    if (whole && last?.at === revision.createdAt) last.revisions.push(revision);
    else steps.push({ at: revision.createdAt, revisions: [revision] });
  }
  return steps;
}

const numberOf = (step: Step | undefined) => step?.revisions[0]?.number ?? 0;

/** At which step a view stands: that of its text, or of the later text that it compares; -1 before the first. */
export function stepAt(steps: readonly Step[], view: View): number {
  const last = steps.length - 1;
  switch (view.kind) {
    case "newest":
      return last;
    case "revision":
      return steps.findLastIndex((step) => numberOf(step) <= view.number);
    case "changes":
      return view.to === null ? last : stepAt(steps, { kind: "revision", number: view.to });
    case "then":
      return steps.findLastIndex(({ at }) => Date.parse(at) <= Date.parse(view.at));
    case "between":
      return view.at === null ? last : stepAt(steps, { kind: "then", at: view.at });
  }
}

/** The text of a step. */
export function textOfStep(step: Step | undefined, whole: boolean): View {
  if (!step) return { kind: "newest" };
  return whole ? { kind: "then", at: step.at } : { kind: "revision", number: numberOf(step) };
}

/** What a step changed: whoever wrote what came before it, also where only one person's revisions are listed. */
export function changesOfStep(step: Step | undefined, whole: boolean): View {
  if (!step) return { kind: "newest" };
  if (whole) return { kind: "between", since: justBefore(step.at), at: step.at };
  return { kind: "changes", from: step.revisions[0]?.previous ?? 0, to: numberOf(step) };
}

/**
 * Another step, looked at in the same way: its text; or what changed, of the one before it if that was compared, else of
 * the same state as until now.
 */
export function viewOfStep(steps: readonly Step[], index: number, view: View, whole: boolean): View {
  const step = steps[index];
  if (!step) return view;
  const own = changesOfStep(steps[stepAt(steps, view)], whole);
  if (view.kind === "changes") {
    const to = numberOf(step);
    const follows = own.kind === "changes" && own.from === view.from && own.to === view.to;
    return follows || view.from >= to ? changesOfStep(step, whole) : { ...view, to };
  }
  if (view.kind === "between") {
    const follows = own.kind === "between" && own.since === view.since && own.at === view.at;
    const late = Date.parse(view.since) >= Date.parse(step.at);
    return follows || late ? changesOfStep(step, whole) : { ...view, at: step.at };
  }
  return textOfStep(step, whole);
}

function justBefore(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}
