import { doiKey } from "../sources/identity.ts";
import { readAuthors } from "./author-names.ts";
import { readPageDate } from "./page-date.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageMetas } from "./page-metas.ts";

/** `citation_*`, as journals and repositories describe what they hold. */
export function highwireFacts(metas: PageMetas): PageFacts {
  const one = (name: string) => metas.first(`citation_${name}`);
  const [from, to] = [one("firstpage"), one("lastpage")];
  return {
    type: typeOf(one),
    title: one("title"),
    authors: readAuthors(metas.all("citation_author", "citation_authors"), { catalogued: true }),
    container: one("journal_title") ?? one("conference_title") ?? one("inbook_title"),
    publisher: one("publisher") ?? one("technical_report_institution") ?? one("dissertation_institution"),
    issued: readPageDate(one("publication_date") ?? one("date") ?? one("online_date") ?? one("year")),
    language: one("language"),
    doi: doiKey(one("doi") ?? "") ?? undefined,
    number: one("technical_report_number"),
    volume: one("volume"),
    issue: one("issue"),
    page: from && to && from !== to ? `${from}–${to}` : from,
  };
}

function typeOf(one: (name: string) => string | undefined): string | undefined {
  if (one("journal_title")) return "article-journal";
  if (one("conference_title")) return "paper-conference";
  if (one("technical_report_institution") ?? one("technical_report_number")) return "report";
  if (one("dissertation_institution")) return "thesis";
  if (one("inbook_title")) return "chapter";
  return one("isbn") ? "book" : undefined;
}
