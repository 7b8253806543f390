import { polishAdjectives } from "../core/entities/starter/polish-adjectives.ts";

const languages = ["pl", "en"] as const;

interface StateNames {
  readonly pl: string;
  readonly en: string;
  /** Shorter ones, where there are any. */
  readonly short: { readonly pl?: string; readonly en?: string };
}

/** What the CLDR data of this Node calls the states of the starter set, by ISO 3166 code. */
export function stateNames(): Record<string, StateNames> {
  return Object.fromEntries(Object.keys(polishAdjectives).map((code) => [code, namesOf(code)]));
}

function namesOf(code: string): StateNames {
  const short = languages.flatMap((lang) => {
    const text = nameOf(code, lang, "short");
    return text === nameOf(code, lang, "long") ? [] : [[lang, text] as const];
  });
  return { pl: nameOf(code, "pl", "long"), en: nameOf(code, "en", "long"), short: Object.fromEntries(short) };
}

function nameOf(code: string, lang: "pl" | "en", style: "long" | "short"): string {
  const name = new Intl.DisplayNames(lang, { type: "region", style, fallback: "none" }).of(code);
  if (!name) throw new Error(`CLDR has no name for ${code} in ${lang}`);
  return name;
}
