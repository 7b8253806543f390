import { languages } from "../../briefs/vocabulary.ts";
import type { Alias } from "../model.ts";
import { polishAdjectives } from "./polish-adjectives.ts";
import cldr from "./state-names.json" with { type: "json" };
import { usualForms } from "./usual-forms.ts";

export interface StarterState {
  readonly iso3166: string;
  readonly name: { readonly pl: string; readonly en: string };
  readonly aliases: readonly Alias[];
  readonly adjective: string | null;
}

interface CldrNames {
  readonly pl: string;
  readonly en: string;
  readonly short: { readonly pl?: string; readonly en?: string };
}

/** Names by CLDR (npm run data:states), adjectives and other usual forms by our own tables. */
export const starterStates: readonly StarterState[] = Object.entries<CldrNames>(cldr.states).map(
  ([iso3166, { pl, en, short }]) => ({
    iso3166,
    name: { pl, en },
    aliases: [...shortForms(short), ...(usualForms[iso3166] ?? [])],
    adjective: polishAdjectives[iso3166] ?? null,
  }),
);

function shortForms(short: CldrNames["short"]): Alias[] {
  return languages.flatMap((lang) => {
    const text = short[lang];
    return text ? [{ text, lang, type: isAbbreviation(text) ? "abbreviation" : "short" }] : [];
  });
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}{2,4}$|\.$/u.test(text);
}
