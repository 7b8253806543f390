import { storable } from "../documents/storable.ts";
import type { Csl } from "../sources/model.ts";
import type { PageFacts } from "./page-facts.ts";

/** What is known of a document as CSL-JSON, every field as short as it has to be. */
export function toCsl(facts: PageFacts & { readonly title: string; readonly url?: string | undefined }): Csl {
  const fields = {
    author: facts.authors,
    "container-title": cut(facts.container, 1000),
    publisher: cut(facts.publisher, 500),
    number: cut(facts.number, 100),
    volume: cut(facts.volume, 100),
    issue: cut(facts.issue, 100),
    page: cut(facts.page, 100),
    issued: facts.issued && { "date-parts": [[...facts.issued]] },
    URL: facts.url,
    DOI: cut(facts.doi, 300),
    language: languageOf(facts.language),
  };
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return {
    type: facts.type ?? "webpage",
    title: storable(facts.title.slice(0, 1000)),
    ...Object.fromEntries(given),
  };
}

function cut(value: string | undefined, most: number): string | undefined {
  return value === undefined ? undefined : storable(value.slice(0, most).trim()) || undefined;
}

/** pl of pl-PL, pl_PL and Polish alike. */
function languageOf(given: string | undefined): string | undefined {
  const word = given?.trim().toLowerCase() ?? "";
  const named = { polish: "pl", polski: "pl", pol: "pl", english: "en", angielski: "en", eng: "en" }[word];
  return named ?? /^([a-z]{2,3})(?:[-_]|$)/.exec(word)?.[1];
}
