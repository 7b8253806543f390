import type { Lack, SeriesSection } from "./model.ts";

/** A section of a commentary as it stands. */
export interface WrittenSection {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly words: number;
}

interface Expected {
  readonly leadWords: number | null;
  readonly sections: readonly SeriesSection[];
}

/**
 * What a commentary lacks of what its series expects, in the series' order: a section that is not there or says nothing, and
 * what is longer than it may be. Sections are known by their titles; others may stand between them.
 */
export function lacksOf({ leadWords, sections }: Expected, written: readonly WrittenSection[]): Lack[] {
  const lead = written.find(({ kind }) => kind === "lead");
  const wordsOfLead = lead?.words ?? 0;
  const ofLead: Lack[] =
    wordsOfLead === 0
      ? [{ kind: "lead-empty", sectionId: lead?.id ?? null, title: "", words: 0, limit: leadWords }]
      : tooLong({ title: "", words: leadWords }, lead);
  return [...ofLead, ...sections.flatMap((expected) => lackOf(expected, written))];
}

function lackOf(expected: SeriesSection, written: readonly WrittenSection[]): Lack[] {
  const { title, words: limit } = expected;
  const section = written.find((each) => each.kind !== "lead" && keyOf(each.title) === keyOf(title));
  if (!section) return [{ kind: "section-missing", sectionId: null, title, words: 0, limit }];
  if (section.words === 0) return [{ kind: "section-empty", sectionId: section.id, title, words: 0, limit }];
  return tooLong(expected, section);
}

function tooLong({ title, words: limit }: SeriesSection, section: WrittenSection | undefined): Lack[] {
  if (!section || limit === null || section.words <= limit) return [];
  return [{ kind: "too-long", sectionId: section.id, title, words: section.words, limit }];
}

/** Blind to case, signs and how white space falls. */
function keyOf(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
