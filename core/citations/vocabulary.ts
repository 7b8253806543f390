import type { Language, Template } from "../briefs/vocabulary.ts";

/** How references are set. Each is a CSL style of our own, in both languages. */
export const citationStyles = ["pn-iso-690", "apa", "chicago", "links"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Styles whose citations are numbers: their list stands in the order of the text, each entry under its number. */
export const numberedStyles: ReadonlySet<CitationStyle> = new Set(["pn-iso-690", "links"]);

/** The style of a text for which nobody has chosen one (decision 29). */
export function usualStyle(template: Template, language: Language): CitationStyle {
  return usual[template][language];
}

const usual: Readonly<Record<Template, Readonly<Record<Language, CitationStyle>>>> = {
  commentary: { pl: "pn-iso-690", en: "links" },
  blank: { pl: "pn-iso-690", en: "chicago" },
};
