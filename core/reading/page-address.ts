import { type HtmlElement, attribute } from "../imports/html-tree.ts";
import { withoutTracking } from "../sources/identity.ts";

const longest = 2_000;

/**
 * The address to cite a page by: the one that it calls its own where that is of the same site, else where it was found,
 * without what only tells who sent the reader.
 */
export function citedAddress(elements: readonly HtmlElement[], address: string): string | undefined {
  const link = elements.find(
    (element) => element.tagName === "link" && /\bcanonical\b/i.test(attribute(element, "rel") ?? ""),
  );
  const own = link ? canonicalOf(attribute(link, "href") ?? "", address) : null;
  const cited = withoutTracking(own ?? address);
  return cited.length <= longest ? cited : undefined;
}

function canonicalOf(href: string, address: string): string | null {
  if (href.trim() === "" || !URL.canParse(href, address)) return null;
  const [own, found] = [new URL(href, address), new URL(address)];
  if (!/^https?:$/.test(own.protocol) || siteOf(own) !== siteOf(found)) return null;
  // A template that calls every page the front page.
  if (own.pathname === "/" && own.search === "" && found.pathname.length > 1) return null;
  return own.href;
}

/** The same pages for telephones and for pages of big pictures are of one site. */
function siteOf({ host }: URL): string {
  return host.replace(/^(?:www\d?|m|amp|mobile)\./, "");
}
