import { excerpt } from "./excerpt.ts";
import { inlineOf, withBold, withoutBold } from "./flatten-blocks.ts";
import { bytesOfAddress, type FoundImages } from "./found-images.ts";
import { InlineRun, marksInside, withMark } from "./html-inline.ts";
import { type HtmlClasses, hasClass, styleOf } from "./html-classes.ts";
import type { HtmlComments } from "./html-comments.ts";
import type { HtmlNotes } from "./html-notes.ts";
import { readTable } from "./html-table.ts";
import { blockTags, isAllowed, isUnseen, listTags } from "./html-tags.ts";
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  attribute,
  elementsOf,
  isElement,
  isText,
  textOf,
} from "./html-tree.ts";
import type { JsonMark, JsonNode } from "#editor/json-node";
import type { Finding } from "./model.ts";
import { link, node, paragraph } from "./nodes.ts";
import { directAddress } from "./redirected-link.ts";

/** A warning, and the place of the top-level block that it falls into. */
export interface PlacedFinding extends Finding {
  readonly at: number;
}

/** What is known of a page before it is read. */
export interface HtmlPage {
  readonly notes: HtmlNotes;
  readonly comments: HtmlComments;
  readonly classes: HtmlClasses;
  readonly found: FoundImages;
  /** A paragraph says of itself that it is the title. */
  readonly hasTitle: boolean;
}

/** What an element's children are written into. */
interface Output {
  readonly blocks: JsonNode[];
  readonly run: InlineRun;
  /** Those of the paragraph in the making: they come after it. */
  readonly pictures: JsonNode[];
  /** null at the top, where headings are headings. */
  readonly inside: "list" | "quote" | "cell" | "note" | null;
}

interface Context {
  readonly marks: readonly JsonMark[];
  readonly depth: number;
  readonly preformatted: boolean;
}

/** Deeper than this, only words are taken. */
const deepest = 200;

/**
 * Writes a page's elements as blocks. Top-level headings keep the level of their tag in `attrs.level` (1 to 6);
 * `chooseSections` makes the document's headings of them.
 */
export class BlockReader {
  readonly findings: PlacedFinding[] = [];
  readonly #page: HtmlPage;
  readonly #top: Output = emptyOutput(null);

  constructor(page: HtmlPage) {
    this.#page = page;
  }

  read(root: HtmlParent): JsonNode[] {
    this.#children(root, this.#top, { marks: [], depth: 0, preformatted: false });
    flush(this.#top);
    return this.#top.blocks;
  }

  #children(parent: HtmlParent, out: Output, context: Context): void {
    for (const child of parent.childNodes) this.#node(child, out, context);
  }

  #node(child: HtmlNode, out: Output, context: Context): void {
    if (isText(child)) {
      out.run.add(child.value, context.marks, context.preformatted);
    } else if (isElement(child) && !isUnseen(child)) {
      if (context.depth > deepest) out.run.add(textOf(child), context.marks);
      else this.#element(child, out, { ...context, depth: context.depth + 1 });
    }
  }

  #element(element: HtmlElement, out: Output, context: Context): void {
    const note = this.#page.notes.noteOf.get(element);
    if (note !== undefined) out.run.addNode(this.#footnote(note, context));
    else if (this.#page.comments.wordsOf.has(element)) this.#comment(element);
    else if (!this.#page.notes.elsewhere.has(element) && !this.#page.comments.elsewhere.has(element))
      this.#byTag(element, out, context);
  }

  #byTag(element: HtmlElement, out: Output, context: Context): void {
    const tag = element.tagName;
    if (tag === "br") out.run.addBreak();
    else if (tag === "img" && isLogo(element)) return;
    else if (tag === "img") this.#image(element, out);
    else if (isByline(element)) this.#report("byline-left-out", textOf(element));
    else if (/^h[1-6]$/.test(tag) || isTitle(element)) this.#heading(element, out, context);
    else if (listTags.has(tag)) this.#list(element, out, context);
    else if (tag === "blockquote") this.#blockquote(element, out, context);
    else if (tag === "table") this.#table(element, out, context);
    else if (pictureOf(element) && out.inside !== "note") this.#pictured(element, out, context);
    else if (blockTags.has(tag))
      this.#block(element, out, { ...context, preformatted: context.preformatted || tag === "pre" });
    else if (attribute(element, "data-footnote") !== null) out.run.addNode(this.#footnote(element, context));
    else this.#inline(element, out, context);
  }

  #inline(element: HtmlElement, out: Output, context: Context): void {
    let marks = marksInside(element, context.marks, styleOf(element, this.#page.classes));
    const written = element.tagName === "a" ? attribute(element, "href")?.trim() : undefined;
    const href = written && directAddress(written);
    if (href) {
      if (isAllowed(href)) marks = withMark(marks, link(href));
      else if (!href.startsWith("#")) this.#report("link-dropped", textOf(element), { href: excerpt(href) });
      else if (this.#page.notes.unmatched.has(element)) this.#report("note-unmatched", wordsAround(element));
    }
    this.#children(element, out, { ...context, marks });
  }

  #block(element: HtmlElement, out: Output, context: Context): void {
    flush(out);
    this.#children(element, out, {
      ...context,
      marks: marksInside(element, context.marks, styleOf(element, this.#page.classes)),
    });
    flush(out);
  }

  #heading(element: HtmlElement, out: Output, context: Context): void {
    flush(out);
    const nested = this.#nested("note", (inner) => this.#children(element, inner, context));
    const content = inlineOf(nested).map(out.inside === null ? withoutBold : withBold);
    if (content.length === 0) return;
    out.blocks.push(
      out.inside === null ? node("heading", content, { level: this.#levelOf(element) }) : paragraph(content),
    );
  }

  /** Below a title that is none of the headings, these begin at the second level. */
  #levelOf(element: HtmlElement): number {
    if (isTitle(element)) return 1;
    return Math.min(Number(element.tagName.slice(1)) + (this.#page.hasTitle ? 1 : 0), 6);
  }

  #comment(element: HtmlElement): void {
    const words = this.#page.comments.wordsOf.get(element) ?? "";
    this.#report("comment-left-out", wordsAround(element), { author: "—", date: "", words });
  }

  #list(element: HtmlElement, out: Output, context: Context): void {
    flush(out);
    const items: JsonNode[][] = [];
    for (const child of element.childNodes) {
      const blocks = this.#nested("list", (inner) => this.#node(child, inner, context));
      const last = items[items.length - 1];
      if (last !== undefined && isElement(child) && listTags.has(child.tagName)) last.push(...blocks);
      else if (blocks.length > 0)
        items.push(blocks[0]?.type === "paragraph" ? blocks : [paragraph([]), ...blocks]);
    }
    if (items.length === 0) return;
    const written = items.map((blocks) => node("listItem", blocks));
    if (element.tagName !== "ol") out.blocks.push(node("bulletList", written));
    else out.blocks.push(node("orderedList", written, { start: numberOf(attribute(element, "start")) }));
  }

  #blockquote(element: HtmlElement, out: Output, context: Context): void {
    flush(out);
    const blocks = this.#nested("quote", (inner) => this.#children(element, inner, context));
    if (blocks.length > 0) out.blocks.push(node("blockquote", blocks));
  }

  #table(element: HtmlElement, out: Output, context: Context): void {
    const table = out.inside === "cell" ? null : readTable(element);
    if (table === null) {
      this.#block(element, out, context);
      return;
    }
    flush(out);
    if (table.caption !== null) this.#block(table.caption, out, context);
    const rows = table.rows.map((cells) =>
      node(
        "tableRow",
        cells.map(({ element: cell, type, attrs }) => {
          const blocks = this.#nested("cell", (inner) => this.#children(cell, inner, context));
          return node(type, blocks.length > 0 ? blocks : [paragraph([])], attrs);
        }),
      ),
    );
    out.blocks.push(node("table", rows));
  }

  #image(element: HtmlElement, out: Output, caption: readonly JsonNode[] = []): boolean {
    const [alt, src] = [attribute(element, "alt") ?? "", attribute(element, "src") ?? ""];
    const picture = out.inside === "note" ? null : this.#page.found.take(bytesOfAddress(src), alt, caption);
    if (picture) out.pictures.push(picture);
    else this.#report("image-dropped", alt, { src: excerpt(src) });
    return picture !== null;
  }

  /** A picture with a caption of its own. */
  #pictured(element: HtmlElement, out: Output, context: Context): void {
    flush(out);
    const picture = pictureOf(element);
    if (!picture) return;
    const others = element.childNodes.filter((child) => child !== picture);
    const caption = inlineOf(
      this.#nested("note", (inner) => {
        for (const child of others) this.#node(child, inner, context);
      }),
    );
    // A break parts it from the picture.
    const words = caption[0]?.type === "hardBreak" ? caption.slice(1) : caption;
    if (!this.#image(picture, out, words) && words.length > 0) out.blocks.push(paragraph(words));
    flush(out);
  }

  #footnote(note: HtmlElement, context: Context): JsonNode {
    const blocks = this.#nested("note", (inner) => this.#children(note, inner, { ...context, marks: [] }));
    return node(
      "footnote",
      inlineOf(blocks).filter(({ type }) => type === "text"),
    );
  }

  /** The blocks of what is a world of its own. */
  #nested(inside: Exclude<Output["inside"], null>, fill: (out: Output) => void): JsonNode[] {
    const out = emptyOutput(inside);
    fill(out);
    flush(out);
    return out.blocks;
  }

  #report(code: Finding["code"], words: string, detail?: Finding["detail"]): void {
    this.findings.push({
      code,
      excerpt: excerpt(words),
      at: this.#top.blocks.length,
      ...(detail && { detail }),
    });
  }
}

export function isTitle(element: HtmlElement): boolean {
  return element.tagName === "p" && hasClass(element, "title");
}

/** Above a page of ours: it belongs to the house, not to the text. */
function isLogo(element: HtmlElement): boolean {
  const { parentNode } = element;
  return (
    hasClass(element, "logo") &&
    parentNode !== null &&
    isElement(parentNode) &&
    parentNode.tagName === "header"
  );
}

/** The line of the series, of the authors and the date, or of an edition, around a page's title or below its text; and its imprint. */
function isByline(element: HtmlElement): boolean {
  const { tagName, parentNode } = element;
  if (tagName !== "p" || parentNode === null || !isElement(parentNode)) return false;
  if (parentNode.tagName === "footer") return hasClass(parentNode, "imprint");
  const names = parentNode.tagName === "header" ? ["byline", "series", "correction"] : ["colophon"];
  return names.some((name) => hasClass(element, name));
}

function emptyOutput(inside: Output["inside"]): Output {
  return { blocks: [], run: new InlineRun(), pictures: [], inside };
}

function flush(out: Output): void {
  for (const content of out.run.take()) out.blocks.push(paragraph(content));
  out.blocks.push(...out.pictures.splice(0));
}

/** The picture of a figure, or of a paragraph that begins with one and goes on below it: all its words are the caption. */
function pictureOf(element: HtmlElement): HtmlElement | null {
  const { tagName, childNodes } = element;
  if (tagName !== "figure" && tagName !== "p") return null;
  const pictures = [...elementsOf(element)].filter((each) => each.tagName === "img");
  const [first, second] = childNodes.filter((child) => !isText(child) || child.value.trim() !== "");
  const [picture = null] = pictures;
  if (pictures.length !== 1 || first !== picture) return null;
  return tagName === "figure" || (second && isElement(second) && second.tagName === "br") ? picture : null;
}

/** A reference's sign says little: the words right before it say where it stands. */
function wordsAround(element: HtmlElement): string {
  const sibling = element.parentNode?.childNodes[element.parentNode.childNodes.indexOf(element) - 1];
  return (sibling !== undefined && isText(sibling) ? sibling.value.slice(-80) : "") + textOf(element);
}

function numberOf(text: string | null): number {
  const number = Number.parseInt(text ?? "1", 10);
  return Number.isNaN(number) ? 1 : number;
}
