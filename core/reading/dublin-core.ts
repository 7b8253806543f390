import { doiKey } from "../sources/identity.ts";
import { readAuthors } from "./author-names.ts";
import { readPageDate } from "./page-date.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageMetas } from "./page-metas.ts";

const types: readonly [RegExp, string][] = [
  [/report|raport/i, "report"],
  [/dataset|zbiór danych/i, "dataset"],
  [/\bbook\b|książka/i, "book"],
  [/journal|artykuł naukowy/i, "article-journal"],
];

/** `DC.*` and `DCTERMS.*`, as libraries and offices describe what they publish. */
export function dublinCoreFacts(metas: PageMetas): PageFacts {
  const named = (name: string) => [`dc.${name}`, `dc:${name}`, `dcterms.${name}`, `dcterms:${name}`];
  const one = (...names: readonly string[]) => metas.first(...names.flatMap(named));
  const type = one("type") ?? "";
  return {
    type: types.find(([words]) => words.test(type))?.[1],
    title: one("title"),
    authors: readAuthors(metas.all(...named("creator")), { catalogued: true }),
    publisher: one("publisher"),
    issued: readPageDate(one("issued", "date.issued", "date", "available", "created")),
    language: one("language"),
    doi: doiKey(one("identifier.doi", "identifier") ?? "") ?? undefined,
  };
}
