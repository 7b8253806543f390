import type { Activity } from "../history/section-activity.ts";
import type { SectionState } from "../sections/section-state.ts";

/** The sign-offs of a section that are to end, and whose edit ended them; null where nobody can be told. */
export interface PlannedEnding {
  readonly sectionId: string;
  readonly reason: "changed" | "removed";
  readonly by: string | null;
}

/**
 * Whose sign-offs end when the sections become these: a signed section says something else, or has left the text.
 * `lastWriter` counts where nobody is known to have written in that section, as where its heading went.
 */
export function planEndings(
  before: readonly SectionState[],
  after: readonly SectionState[],
  activity: Pick<Activity, "sections">,
  lastWriter: string | null,
): PlannedEnding[] {
  return before
    .filter(({ signed }) => signed)
    .flatMap(({ id, hash }) => {
      const now = after.find((section) => section.id === id);
      const removed = now === undefined || now.removedAt !== null;
      if (!removed && now.hash === hash) return [];
      const by = [...(activity.sections.get(id)?.keys() ?? [])].at(-1) ?? lastWriter;
      return [{ sectionId: id, reason: removed ? "removed" : "changed", by }];
    });
}
