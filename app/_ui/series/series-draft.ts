import type { Series } from "#core/series/model";

export interface SectionDraft {
  readonly key: string;
  readonly title: string;
  /** As typed. */
  readonly words: string;
}

/** A series as a form holds it. */
export interface SeriesDraft {
  readonly name: string;
  readonly numbering: string;
  readonly language: Series["language"];
  /** Empty: as usual for the language. */
  readonly citationStyle: string;
  readonly leadWords: string;
  readonly sections: readonly SectionDraft[];
}

export function newSection(title = "", words: number | null = null): SectionDraft {
  return { key: crypto.randomUUID(), title, words: written(words) };
}

function written(words: number | null): string {
  return words === null ? "" : String(words);
}

export function draftOf(series: Series | null, language: Series["language"]): SeriesDraft {
  return {
    name: series?.name ?? "",
    numbering: series?.numbering ?? "{number}/{year}",
    language: series?.language ?? language,
    citationStyle: series?.citationStyle ?? "",
    leadWords: written(series?.leadWords ?? null),
    sections: (series?.sections ?? []).map(({ title, words }) => newSection(title, words)),
  };
}

/** As the server takes it; sections without a title are none. */
export function bodyOf({ citationStyle, leadWords, sections, ...draft }: SeriesDraft) {
  return {
    ...draft,
    citationStyle: citationStyle === "" ? null : citationStyle,
    leadWords: numberIn(leadWords),
    sections: sections
      .filter(({ title }) => title.trim() !== "")
      .map(({ title, words }) => ({ title: title.trim(), words: numberIn(words) })),
  };
}

function numberIn(words: string): number | null {
  return words.trim() === "" ? null : Number(words);
}
