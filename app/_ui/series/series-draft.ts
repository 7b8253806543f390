import type { Imprint, Look, Series } from "#core/series/model";
import { type CreditDraft, creditsOf, newCredit } from "../credits-field.tsx";

export interface SectionDraft {
  readonly key: string;
  readonly title: string;
  /** As typed. */
  readonly words: string;
}

export interface LookDraft extends Pick<Look, "font" | "logo"> {
  /** As typed; empty: none. */
  readonly accent: string;
  readonly columns: "1" | "2";
}

export interface ImprintDraft extends Omit<Imprint, "editors"> {
  readonly editors: readonly CreditDraft[];
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
  readonly look: LookDraft;
  readonly imprint: ImprintDraft;
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
    look: lookDraftOf(series?.look ?? null),
    imprint: imprintDraftOf(series?.imprint ?? null),
  };
}

function lookDraftOf(look: Look | null): LookDraft {
  return {
    font: look?.font ?? "libertinus",
    logo: look?.logo ?? null,
    accent: look?.accent ?? "",
    columns: look?.columns === 2 ? "2" : "1",
  };
}

function imprintDraftOf(imprint: Imprint | null): ImprintDraft {
  return {
    publisher: imprint?.publisher ?? "",
    issn: imprint?.issn ?? "",
    licence: imprint?.licence ?? "none",
    editors: (imprint?.editors ?? []).map(newCredit),
  };
}

/** As the server takes it; sections without a title are none. */
export function bodyOf({ citationStyle, leadWords, sections, look, imprint, ...draft }: SeriesDraft) {
  return {
    ...draft,
    citationStyle: citationStyle === "" ? null : citationStyle,
    leadWords: numberIn(leadWords),
    sections: sections
      .filter(({ title }) => title.trim() !== "")
      .map(({ title, words }) => ({ title: title.trim(), words: numberIn(words) })),
    look: { ...look, accent: look.accent.trim() || null, columns: Number(look.columns) },
    imprint: { ...imprint, editors: creditsOf(imprint.editors) },
  };
}

function numberIn(words: string): number | null {
  return words.trim() === "" ? null : Number(words);
}
