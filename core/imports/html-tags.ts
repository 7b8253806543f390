import { type HtmlElement, attribute } from "./html-tree.ts";

const unseen = new Set(
  "script style nav head template noscript svg math iframe object embed audio video canvas select button input textarea".split(
    " ",
  ),
);
/** Elements that begin and end a paragraph. */
export const blockTags = new Set(
  (
    "html body address article aside center dd details dialog div dl dt li fieldset figcaption figure footer form header " +
    "hgroup hr legend main p pre search section summary caption colgroup tbody thead tfoot tr td th option"
  ).split(" "),
);
export const listTags = new Set(["ul", "ol", "menu"]);

/** Whether the element shows no words of the text: code, forms, ways around the site, what is hidden. */
export function isUnseen(element: HtmlElement): boolean {
  if (unseen.has(element.tagName)) return true;
  return attribute(element, "hidden") !== null || /display:\s*none/i.test(attribute(element, "style") ?? "");
}

/** Whether a link may lead there. */
export function isAllowed(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}
