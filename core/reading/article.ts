import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parseFragment, serialize } from "parse5";
import { isUnseen } from "../imports/html-tags.ts";
import { type HtmlNode, type HtmlParent, elementsOf, isElement } from "../imports/html-tree.ts";
import { blockText } from "./block-text.ts";
import { sanitise } from "./sanitise.ts";

export interface Article {
  /** Blocks with a blank line between them. */
  readonly text: string;
  /** Sanitised. */
  readonly html: string;
}

/** Beyond it, choosing the article among everything else would take seconds: then all of it is kept. */
const mostElements = 6_000;
/** An article shorter than this may be a mistake, where the page has much more. */
const short = 250;
const aroundIt = new Set(["nav", "footer", "aside", "header", "form", "dialog"]);

/** The readable part of a page, which is altered by reading: its article, or everything but what stands around it. */
export function readArticle(page: HtmlParent, address: string | null): Article {
  leaveOut(page, isWordless);
  const chosen = chooseArticle(page, address);
  const main = mainPart(page);
  const text = blockText(main, aroundIt);
  if (chosen && (chosen.text.length >= short || text.length <= 4 * chosen.text.length)) return chosen;
  leaveOut(main, (node) => isElement(node) && aroundIt.has(node.tagName));
  return { text, html: sanitise(serialize(main), address) };
}

function isWordless(node: HtmlNode): boolean {
  return node.nodeName === "#comment" || (isElement(node) && (node.tagName === "head" || isUnseen(node)));
}

function leaveOut(root: HtmlParent, test: (node: HtmlNode) => boolean): void {
  for (const element of [root, ...elementsOf(root)]) {
    element.childNodes = element.childNodes.filter((node) => !test(node));
  }
}

function chooseArticle(page: HtmlParent, address: string | null): Article | null {
  if ([...elementsOf(page)].length > mostElements) return null;
  const { document } = parseHTML(serialize(page));
  const found = new Readability(document, { disableJSONLD: true, charThreshold: short }).parse();
  if (!found?.content) return null;
  const html = sanitise(found.content, address);
  return { html, text: blockText(parseFragment(html)) };
}

/** The part that the page itself calls its main one, or all of it. */
function mainPart(page: HtmlParent): HtmlParent {
  const elements = [...elementsOf(page)];
  const articles = elements.filter(({ tagName }) => tagName === "article");
  const main = elements.find(({ tagName }) => tagName === "main");
  return (articles.length === 1 ? articles[0] : main) ?? page;
}
