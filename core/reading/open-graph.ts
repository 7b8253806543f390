import { readAuthors } from "./author-names.ts";
import { readPageDate } from "./page-date.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageMetas } from "./page-metas.ts";

/** What a page says of itself for those who pass it on: `og:*`, `article:*`, and the older names of plain HTML. */
export function openGraphFacts(metas: PageMetas): PageFacts {
  const kind = metas.first("og:type") ?? "";
  return {
    type: /^video\b/.test(kind) ? "broadcast" : kind === "book" ? "book" : undefined,
    title: metas.first("og:title", "twitter:title"),
    authors: firstNamed(
      metas.all("article:author", "book:author", "og:article:author"),
      metas.all("author", "byl", "parsely-author", "sailthru.author"),
    ),
    container: metas.first("og:site_name", "application-name"),
    issued: readPageDate(
      metas.first(
        "article:published_time",
        "og:article:published_time",
        "video:release_date",
        "og:video:release_date",
        "book:release_date",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
      ),
    ),
    language: metas.first("og:locale", "language", "content-language"),
  };
}

/** The first list that names anybody: `article:author` is often the address of an account. */
function firstNamed(...lists: readonly (readonly string[])[]) {
  return lists.map((list) => readAuthors(list)).find((names) => names.length > 0);
}
