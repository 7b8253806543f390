import { elementsOf } from "../imports/html-tree.ts";
import { readArticle } from "./article.ts";
import { dublinCoreFacts } from "./dublin-core.ts";
import { highwireFacts } from "./highwire.ts";
import { jsonLdFacts } from "./json-ld.ts";
import { markupFacts } from "./markup-facts.ts";
import { openGraphFacts } from "./open-graph.ts";
import { citedAddress } from "./page-address.ts";
import { type PageFacts, joinFacts } from "./page-facts.ts";
import { readMetas } from "./page-metas.ts";
import { sitesOfHost, withoutSite } from "./page-title.ts";
import { parsePage } from "./parse-page.ts";
import type { RawDocument, ReadDocument } from "./document.ts";
import { textLanguage } from "./text-language.ts";
import { titleOfName } from "./title-of-name.ts";
import { toCsl } from "./to-csl.ts";

/**
 * Reads a web page: what it says of itself, the most careful way of saying it first, and the words of its article. There
 * is always a title.
 */
export function readPage(
  html: string,
  { address, name }: Pick<RawDocument, "address" | "name">,
): ReadDocument {
  const page = parsePage(html);
  const elements = [...elementsOf(page)];
  const metas = readMetas(elements);
  const given = [highwireFacts(metas), dublinCoreFacts(metas), jsonLdFacts(elements), openGraphFacts(metas)];
  const { headings, ...markup } = markupFacts(elements);
  const facts = joinFacts([...given, markup]);
  const url = address === null ? undefined : citedAddress(elements, address);
  const title = titleOf({ facts, markup, headings, address });
  const article = readArticle(page, address);
  return {
    csl: toCsl({
      ...facts,
      ...placeOf(facts, url),
      title: title || titleOfName(name),
      language: facts.language ?? textLanguage(article.text),
      url,
    }),
    ...article,
  };
}

interface Titles {
  readonly facts: PageFacts;
  readonly markup: PageFacts;
  readonly headings: readonly string[];
  readonly address: string | null;
}

function titleOf({ facts, markup, headings, address }: Titles): string {
  const hosts = address === null ? [] : sitesOfHost(new URL(address).hostname);
  const sites = [facts.container, facts.publisher, ...hosts].filter((site) => site !== undefined);
  const title = withoutSite(facts.title ?? "", sites);
  const [first = ""] = headings;
  if (title === "" || facts.title !== markup.title) return title || first;
  // The browser's title may hold more than the page's own, which a heading repeats; one at its end may be the site's name.
  const own = headings.find((heading) => heading.length > 8 && title.startsWith(heading));
  const names = headings.filter((heading) => heading.length < title.length / 2);
  return own ?? withoutSite(title, names);
}

/** A site is where a page appeared; what publishes itself has no other name to give. */
function placeOf({ type, container, publisher }: PageFacts, url: string | undefined): PageFacts {
  const site =
    container ??
    publisher ??
    (url === undefined ? undefined : new URL(url).hostname.replace(/^www\d?\./, ""));
  if (type === "report" || type === "book") return { container: undefined, publisher: publisher ?? site };
  return { container: site, publisher: publisher === site ? undefined : publisher };
}
