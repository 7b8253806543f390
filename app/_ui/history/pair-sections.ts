import type { TextThen } from "#core/history/model";

type SectionThen = TextThen["sections"][number];

export interface SectionPair {
  readonly sectionId: string;
  /** Null: it was not there. */
  readonly before: SectionThen | null;
  readonly after: SectionThen | null;
}

/** The sections of two times, in the order of the later; those that left stand after what they stood after. */
export function pairSections(before: readonly SectionThen[], after: readonly SectionThen[]): SectionPair[] {
  const byId = (sections: readonly SectionThen[]) => new Map(sections.map((each) => [each.sectionId, each]));
  const [earlier, later] = [byId(before), byId(after)];
  const pairs: SectionPair[] = after.map((section) => ({
    sectionId: section.sectionId,
    before: earlier.get(section.sectionId) ?? null,
    after: section,
  }));
  for (const [index, section] of before.entries()) {
    if (later.has(section.sectionId)) continue;
    const previous = before[index - 1]?.sectionId;
    const at = pairs.findIndex(({ sectionId }) => sectionId === previous) + 1;
    pairs.splice(at, 0, { sectionId: section.sectionId, before: section, after: null });
  }
  return pairs;
}

/** Whether sections that both have stand in another order. */
export function isReordered(before: readonly SectionThen[], after: readonly SectionThen[]): boolean {
  const ids = (sections: readonly SectionThen[], others: readonly SectionThen[]) => {
    const known = new Set(others.map(({ sectionId }) => sectionId));
    return sections.map(({ sectionId }) => sectionId).filter((id) => known.has(id));
  };
  return ids(before, after).join("\n") !== ids(after, before).join("\n");
}
