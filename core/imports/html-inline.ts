import { cleanText } from "./clean-text.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { JsonMark, JsonNode } from "#editor/json-node";
import { linkedText } from "./write-inline.ts";

const markOfTag: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  u: "underline",
  ins: "underline",
};

/** The marks inside `element`, whose surroundings have `marks`; its inline style wins over its tag. */
export function marksInside(
  element: HtmlElement,
  marks: readonly JsonMark[],
  style: string,
): readonly JsonMark[] {
  const tag = markOfTag[element.tagName];
  let inside = tag === undefined ? marks : withMark(marks, { type: tag });
  const weight = lastSaid(style, /font-weight:\s*(\w+)/g);
  if (weight !== undefined) inside = setMark(inside, "bold", /^(bold|bolder|[6-9]00)$/.test(weight));
  const slant = lastSaid(style, /font-style:\s*(\w+)/g);
  if (slant !== undefined) inside = setMark(inside, "italic", slant !== "normal");
  const line = lastSaid(style, /text-decoration(?:-line)?:\s*([^;]*)/g);
  const isLink = element.tagName === "a" || element.childNodes.some((child) => child.nodeName === "a");
  if (line?.includes("underline") && !isLink) inside = setMark(inside, "underline", true);
  return inside;
}

function lastSaid(style: string, property: RegExp): string | undefined {
  return [...style.matchAll(property)].pop()?.[1];
}

export function withMark(marks: readonly JsonMark[], mark: JsonMark): readonly JsonMark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark];
}

function setMark(marks: readonly JsonMark[], type: string, present: boolean): readonly JsonMark[] {
  return present ? withMark(marks, { type }) : marks.filter((mark) => mark.type !== type);
}

interface Words {
  readonly marks: readonly JsonMark[];
  text: string;
}

type Piece = Words | JsonNode;

/** The words of one paragraph in the making: white space is collapsed as HTML has it. */
export class InlineRun {
  #pieces: Piece[] = [];
  #spaceBefore = true;

  /** With `preformatted`, line feeds are line breaks. */
  add(text: string, marks: readonly JsonMark[], preformatted = false): void {
    const cleaned = cleanText(text).replaceAll("\u00AD", "");
    if (!preformatted) {
      this.#addWords(cleaned, marks);
      return;
    }
    for (const [index, line] of cleaned.split("\n").entries()) {
      if (index > 0) this.addBreak();
      this.#addWords(line, marks);
    }
  }

  addBreak(): void {
    this.#pieces.push({ type: "hardBreak" });
    this.#spaceBefore = true;
  }

  addNode(node: JsonNode): void {
    this.#pieces.push(node);
    this.#spaceBefore = false;
  }

  /** Takes out what was gathered, one list for each paragraph: two line breaks in a row part paragraphs. */
  take(): JsonNode[][] {
    const paragraphs: Piece[][] = [[]];
    let breaks = 0;
    for (const piece of this.#pieces) {
      if (isBreak(piece)) {
        breaks += 1;
        continue;
      }
      const current = paragraphs[paragraphs.length - 1] ?? [];
      if (breaks > 1 && current.length > 0) paragraphs.push([piece]);
      else if (breaks > 0 && current.length > 0) current.push({ type: "hardBreak" }, piece);
      else current.push(piece);
      breaks = 0;
    }
    this.#pieces = [];
    this.#spaceBefore = true;
    return paragraphs.map(writePieces).filter((nodes) => nodes.length > 0);
  }

  #addWords(text: string, marks: readonly JsonMark[]): void {
    let words = text.replace(/[\s]+/g, " ");
    if (this.#spaceBefore) words = words.trimStart();
    if (words === "") return;
    const last = this.#pieces[this.#pieces.length - 1];
    if (last !== undefined && isWords(last) && sameMarks(last.marks, marks)) last.text += words;
    else this.#pieces.push({ text: words, marks });
    this.#spaceBefore = words.endsWith(" ");
  }
}

function writePieces(pieces: readonly Piece[]): JsonNode[] {
  return pieces.flatMap((piece, index) => {
    if (!isWords(piece)) return [piece];
    const next = pieces[index + 1];
    const text = next === undefined || isBreak(next) ? piece.text.trimEnd() : piece.text;
    if (text === "") return [];
    if (piece.marks.some(({ type }) => type === "link")) return [{ type: "text", text, marks: piece.marks }];
    return linkedText(text, piece.marks);
  });
}

function isWords(piece: Piece): piece is Words {
  return !("type" in piece);
}

function isBreak(piece: Piece): boolean {
  return !isWords(piece) && piece.type === "hardBreak";
}

function sameMarks(a: readonly JsonMark[], b: readonly JsonMark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => mark.type === b[index]?.type && mark.attrs?.href === b[index]?.attrs?.href)
  );
}
