import { createRequire } from "node:module";
import type { Language } from "../briefs/vocabulary.ts";
import { en } from "./locales/en.ts";
import { pl } from "./locales/pl.ts";
import { apa } from "./styles/apa.ts";
import { chicago } from "./styles/chicago.ts";
import { links } from "./styles/links.ts";
import { pnIso690 } from "./styles/pn-iso-690.ts";
import type { CitationStyle } from "./vocabulary.ts";

type Processor = typeof import("@citeproc-rs/wasm");
export type Driver = InstanceType<Processor["Driver"]>;

const styles: Readonly<Record<CitationStyle, string>> = {
  "pn-iso-690": pnIso690,
  apa,
  chicago,
  links,
};
const locales: Readonly<Record<string, string>> = { "pl-PL": pl, "en-GB": en };
const tags = { pl: "pl-PL", en: "en-GB" } as const satisfies Record<Language, string>;

/** A driver keeps what it has ever computed: after so many texts another takes its place. */
const longestUse = 200;

interface Kept {
  readonly driver: Promise<Driver>;
  uses: number;
}

const kept = new Map<string, Kept>();

/** The processor for a style in a language, ready; the same for many texts, so whoever has it must not wait in between. */
export async function takeDriver(style: CitationStyle, language: Language): Promise<Driver> {
  const key = `${style} ${language}`;
  let found = kept.get(key);
  if (!found || found.uses >= longestUse) {
    if (found) release(found);
    found = { driver: makeDriver(style, language), uses: 0 };
    kept.set(key, found);
  }
  found.uses += 1;
  return found.driver;
}

/** After a failure: what is left in its memory nobody knows. */
export function dropDriver(style: CitationStyle, language: Language): void {
  kept.delete(`${style} ${language}`);
}

/** Its memory is not given back by itself. Whoever was given it before has used it by the next turn. */
function release({ driver }: Kept): void {
  driver.then((old) => setImmediate(() => old.free())).catch(() => undefined);
}

async function makeDriver(style: CitationStyle, language: Language): Promise<Driver> {
  const driver = new (loadProcessor().Driver)({
    style: styles[style],
    localeOverride: tags[language],
    format: "html",
    formatOptions: { linkAnchors: false },
    fetcher: { fetchLocale: async (tag) => locales[tag] ?? "" },
  });
  await driver.fetchLocales();
  return driver;
}

/** It is read from the disk at its first use, since most processes format nothing. */
function loadProcessor(): Processor {
  return createRequire(import.meta.url)("@citeproc-rs/wasm") as Processor;
}
