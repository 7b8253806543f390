import type { Language } from "./model.ts";

const polishWords = new Set(
  "i w na z że się do nie jest oraz przez dla po od czy to jak o za ale".split(" "),
);
const englishWords = new Set(
  "the of and in to is that for on with by as was it at from are this be".split(" "),
);
const enough = 20_000;

/** The language of the text, by its commonest words and the letters that only Polish has; Polish when in doubt. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, enough).toLowerCase();
  let polish = 0;
  let english = 0;
  for (const word of sample.match(/\p{L}+/gu) ?? []) {
    if (polishWords.has(word) || /[ąćęłńśźż]/.test(word)) polish += 1;
    if (englishWords.has(word)) english += 1;
  }
  return english > polish ? "en" : "pl";
}
