import type { Csl } from "../../sources/model.ts";

/** A node of JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** schema.org's name for a type of CSL; anything else is a `CreativeWork`. */
const typesOfWorks: Readonly<Record<string, string>> = {
  webpage: "WebPage",
  post: "SocialMediaPosting",
  "post-weblog": "BlogPosting",
  "article-newspaper": "NewsArticle",
  "article-magazine": "Article",
  "article-journal": "ScholarlyArticle",
  book: "Book",
  chapter: "Chapter",
  report: "Report",
  legislation: "Legislation",
  thesis: "Thesis",
  dataset: "Dataset",
  interview: "Conversation",
};

/** A source as schema.org describes works; what is not known is left out. */
export function describeWork(csl: Csl): LinkedNode {
  return {
    "@type": typesOfWorks[csl.type] ?? "CreativeWork",
    name: csl.title,
    author: csl.author?.map(describeAuthor),
    publisher: csl.publisher === undefined ? undefined : { "@type": "Organization", name: csl.publisher },
    isPartOf:
      csl["container-title"] === undefined
        ? undefined
        : { "@type": "CreativeWork", name: csl["container-title"] },
    datePublished: isoDay(csl.issued),
    url: csl.URL,
    sameAs: csl.DOI === undefined ? undefined : `https://doi.org/${csl.DOI}`,
    inLanguage: csl.language,
  };
}

function describeAuthor(name: NonNullable<Csl["author"]>[number]): LinkedNode {
  if ("literal" in name) return { "@type": "Organization", name: name.literal };
  const { family, given } = name as { family: string; given?: string };
  return {
    "@type": "Person",
    name: given ? `${given} ${family}` : family,
    familyName: family,
    givenName: given,
  };
}

/** A year, a month or a day of ISO 8601, as far as it is known. */
function isoDay(date: Csl["issued"]): string | undefined {
  const [year, ...rest] = date?.["date-parts"]?.[0] ?? [];
  if (year === undefined) return undefined;
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}
