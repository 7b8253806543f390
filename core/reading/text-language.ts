import { guessLanguage } from "../imports/guess-language.ts";

const signs = { pl: /[ąćęłńśźż]/gi, en: /\b(?:the|of|and|to|is)\b/gi };

/** The language of a text where it is plainly Polish or plainly English; undefined for others and for a few words. */
export function textLanguage(text: string): "pl" | "en" | undefined {
  const sample = text.slice(0, 20_000);
  const language = guessLanguage(sample);
  const found = sample.match(signs[language])?.length ?? 0;
  return sample.length >= 80 && found > sample.length / 150 ? language : undefined;
}
