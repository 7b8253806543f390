import { type HtmlElement, attribute, closest, textOf } from "../imports/html-tree.ts";
import { readAuthors } from "./author-names.ts";
import { readPageDate } from "./page-date.ts";
import type { PageFacts } from "./page-facts.ts";

/** So many elements of a kind are looked at: each may hold the whole page. */
const most = 10;
const besides = new Set(["aside", "nav", "footer"]);

/** What can be gathered from how a page is marked up, where its metadata say nothing: <title>, h1, <time>, a byline. */
export function markupFacts(
  elements: readonly HtmlElement[],
): PageFacts & { readonly headings: readonly string[] } {
  const of = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const headings = of("h1").slice(0, most).map(wordsOf).filter(Boolean);
  const title = of("title").filter(isOfPage).slice(0, most).map(wordsOf).find(Boolean);
  const language = of("html")
    .map((html) => attribute(html, "lang") ?? attribute(html, "xml:lang"))
    .find(Boolean);
  return {
    ...(title !== undefined && { title }),
    headings,
    authors: bylineOf(elements),
    issued: dateOf(elements),
    ...(language && { language }),
  };
}

/** A drawing may have a title too. */
function isOfPage(title: HtmlElement): boolean {
  return closest(title, new Set(["svg"])) === null;
}

function bylineOf(elements: readonly HtmlElement[]) {
  const found = elements
    .filter((element) => isByline(element) && closest(element, besides) === null)
    .slice(0, most)
    .map(wordsOf)
    .find((words) => words.length > 2 && words.length < 120);
  return readAuthors(found === undefined ? [] : [found]);
}

function isByline(element: HtmlElement): boolean {
  if (element.tagName === "meta" || element.tagName === "link") return false;
  if (attribute(element, "rel") === "author" || attribute(element, "itemprop") === "author") return true;
  return /(?:^|[\s_-])(?:byline|author(?:-name|__name)?|autor(?:zy|ka)?|article-author)(?:$|\s)/i.test(
    attribute(element, "class")?.slice(0, 200) ?? "",
  );
}

function dateOf(elements: readonly HtmlElement[]): readonly number[] | undefined {
  const dated = elements.filter(
    (element) => element.tagName === "time" || attribute(element, "itemprop") === "datePublished",
  );
  const outside = dated.filter((element) => closest(element, besides) === null);
  const published = outside.filter((element) => /publish|pubdate/i.test(describe(element)));
  return [...published, ...outside]
    .slice(0, most)
    .map((element) =>
      readPageDate(attribute(element, "datetime") ?? attribute(element, "content") ?? wordsOf(element)),
    )
    .find((date) => date !== undefined);
}

function describe(element: HtmlElement): string {
  const named = ["itemprop", "class"].map((name) => attribute(element, name)?.slice(0, 200) ?? "");
  return attribute(element, "pubdate") === null ? named.join(" ") : "pubdate";
}

function wordsOf(element: HtmlElement): string {
  return textOf(element).replaceAll(/\s+/g, " ").trim().slice(0, 1_000);
}
