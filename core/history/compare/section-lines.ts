import type { JsonNode } from "#editor/json-node";
import { imageOf } from "#editor/image-attributes";
import { isInline } from "../../documents/flat-text.ts";
import { type WordCounts, countEachWord } from "../pair-alike.ts";
import { footnotesOf } from "../../sections/split-sections.ts";

/** Who a letter is by, and when it came. */
export interface Credit {
  /** More than one where it cannot be told which; none where nobody noted it. */
  readonly by: readonly string[];
  readonly at: Date | null;
}

export const noCredit: Credit = { by: [], at: null };

/** Where a letter stands: in which block of its section, and where in that block's words (`eachPieceOfBlock`). */
export interface Place {
  readonly block: number;
  readonly at: number;
}

/** UTF-16 units that are set alike, from one text node. */
export interface Span {
  readonly text: string;
  /** Names of the marks, with the claim's id or a link's address after a colon. */
  readonly marks: readonly string[];
  /** Of its first unit; null for a citation, which has no words in the text. */
  readonly place: Place | null;
}

/** A paragraph, heading, item of a list, cell, footnote or image. */
export interface SectionLine {
  readonly type: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The lines of a section's blocks in order, each block's footnotes after it. Citations are text with the mark `citation`. */
export function linesOfBlocks(blocks: readonly JsonNode[]): SectionLine[] {
  return blocks.flatMap((node, block) => {
    const reader = new BlockReader(block);
    reader.read(node, null);
    for (const note of footnotesOf(node)) {
      reader.skip(1);
      reader.line("footnote", note);
    }
    return reader.lines;
  });
}

/** Blocks whose paragraphs are called by their name. */
const namesOfLines = new Map([
  ["listItem", "listItem"],
  ["blockquote", "blockquote"],
  ["tableCell", "tableCell"],
  ["tableHeader", "tableCell"],
]);

class BlockReader {
  readonly lines: SectionLine[] = [];
  readonly #block: number;
  #at = 0;

  constructor(block: number) {
    this.#block = block;
  }

  skip(units: number): void {
    this.#at += units;
  }

  read(node: JsonNode, within: string | null): void {
    const children = node.content ?? [];
    if (node.type === "image") {
      this.#image(node, children);
      return;
    }
    if (children.length === 0 || children.some(isInline)) {
      this.line(node.type === "paragraph" ? (within ?? node.type) : node.type, children);
      return;
    }
    const name = namesOfLines.get(node.type) ?? within;
    for (const [index, child] of children.entries()) {
      if (index > 0) this.skip(1);
      this.read(child, name);
    }
  }

  /** What it shows, with the picture's id as a mark; then its caption, whose words alone are words of the text. */
  #image({ attrs }: JsonNode, caption: readonly JsonNode[]): void {
    const { imageId, alt } = imageOf(attrs);
    const text = alt || "…";
    this.lines.push({ type: "image", text, spans: [{ text, marks: [`image:${imageId}`], place: null }] });
    if (caption.length > 0) this.line("image", caption);
  }

  /** Reads inline nodes, or what blocks a footnote holds, as one line. */
  line(type: string, nodes: readonly JsonNode[]): void {
    const spans: Span[] = [];
    this.#collect(nodes, spans);
    this.lines.push({ type, text: spans.map(({ text }) => text).join(""), spans });
  }

  #collect(nodes: readonly JsonNode[], spans: Span[]): void {
    const separated = !nodes.some(isInline);
    for (const [index, node] of nodes.entries()) {
      if (separated && index > 0) spans.push(this.#span("\n", []));
      if (node.type === "hardBreak") spans.push(this.#span("\n", []));
      else if (node.type === "text") {
        const marks = (node.marks ?? []).map(nameOf);
        const text = node.text ?? "";
        if (marks.some((mark) => mark.startsWith("citation"))) spans.push({ text, marks, place: null });
        else if (text !== "") spans.push(this.#span(text, marks));
      } else if (node.type !== "footnote") this.#collect(node.content ?? [], spans);
    }
  }

  #span(text: string, marks: readonly string[]): Span {
    const place = { block: this.#block, at: this.#at };
    this.#at += text.length;
    return { text, marks, place };
  }
}

function nameOf({ type, attrs }: NonNullable<JsonNode["marks"]>[number]): string {
  const what = attrs?.["id"] ?? attrs?.["href"] ?? attrs?.["sourceId"];
  return typeof what === "string" ? `${type}:${what}` : type;
}

const counted = new WeakMap<SectionLine, WordCounts>();

/** Counted once for each line. */
export function wordsIn(line: SectionLine): WordCounts {
  const words = counted.get(line) ?? countEachWord(line.text);
  counted.set(line, words);
  return words;
}
