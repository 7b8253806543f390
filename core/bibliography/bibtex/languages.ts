/** Names of languages that LaTeX uses, with their codes. */
const codes: Readonly<Record<string, string>> = {
  polish: "pl",
  english: "en",
  american: "en-US",
  british: "en-GB",
  german: "de-DE",
  ngerman: "de",
  french: "fr",
  ukrainian: "uk",
  russian: "ru",
  belarusian: "be",
  czech: "cs",
  slovak: "sk",
  lithuanian: "lt",
  latvian: "lv",
  estonian: "et",
  hungarian: "hu",
  romanian: "ro",
  italian: "it",
  spanish: "es",
  portuguese: "pt",
  dutch: "nl",
  swedish: "sv",
  norwegian: "no",
  danish: "da",
  finnish: "fi",
  turkish: "tr",
};

export function readLanguage(name: string): string {
  const small = name.toLowerCase();
  return Object.hasOwn(codes, small) ? (codes[small] ?? name) : name;
}

/** Null for a code that has no such name. */
export function languageName(code: string): string | null {
  return Object.keys(codes).find((name) => codes[name] === code) ?? null;
}
