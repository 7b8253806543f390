import {
  type HtmlElement,
  type HtmlParent,
  attribute,
  closest,
  elementsOf,
  isInside,
  textOf,
} from "./html-tree.ts";

/** Comments that an editor exported with the text, as Google Docs does: [a] in the text, and what was said below it. */
export interface HtmlComments {
  /** What was said, by the sign in the text. */
  readonly wordsOf: ReadonlyMap<HtmlElement, string>;
  /** What holds the comments themselves. */
  readonly elsewhere: ReadonlySet<HtmlElement>;
}

const sign = /^\s*\[[a-z]{1,3}\]\s*/;
const longest = 2_000;
const most = 300;

export function findHtmlComments(root: HtmlParent): HtmlComments {
  const places = new Map<string, HtmlElement>();
  const links = new Map<string, HtmlElement>();
  for (const element of elementsOf(root)) {
    if (element.tagName !== "a" || !sign.test(textOf(element))) continue;
    const [id, href] = [attribute(element, "id") ?? "", attribute(element, "href") ?? ""];
    if (/^cmnt\d+$/.test(id)) places.set(id, element);
    else if (/^#cmnt\d+$/.test(href)) links.set(href.slice(1), element);
  }
  const wordsOf = new Map<HtmlElement, string>();
  const elsewhere = new Set<HtmlElement>();
  for (const [id, link] of [...links].slice(0, most)) {
    const place = places.get(id);
    const comment = place === undefined ? null : closest(place, new Set(["p", "div", "li"]));
    if (comment === null) continue;
    const holder = comment.parentNode;
    const isBox =
      holder !== null && "tagName" in holder && holder.tagName === "div" && sign.test(textOf(holder));
    const box = isBox && !isInside(link, new Set([holder])) ? holder : comment;
    const words = textOf(box).replace(sign, "").replace(/\s+/g, " ").trim();
    wordsOf.set(link, words.slice(0, longest));
    elsewhere.add(box);
  }
  return { wordsOf, elsewhere };
}
