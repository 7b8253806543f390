import type { SectionKind } from "../sections/vocabulary.ts";
import { excerpt } from "./excerpt.ts";
import type { Finding, ImportWarningCode } from "./model.ts";
import type { Line } from "./read-lines.ts";

interface BlockBase {
  readonly lines: Line[];
  readonly findings: Finding[];
}

export interface TextBlock extends BlockBase {
  readonly kind: "text";
  /** It is an item of a list that has no node, "a) …", and goes on from nothing. */
  readonly isItem?: boolean;
}

export interface TitleBlock extends BlockBase {
  readonly kind: "title";
}

/** An address alone, on one line or several. */
export interface LinkBlock extends BlockBase {
  readonly kind: "link";
}

/** A page number or a running header. */
export interface PageBlock extends BlockBase {
  readonly kind: "page";
}

export interface ItemBlock extends BlockBase {
  readonly kind: "item";
  /** null in a bulleted list. */
  readonly number: number | null;
}

/** A line for each row, which knows its cells. */
export interface TableBlock extends BlockBase {
  readonly kind: "table";
}

/** The words of a note; its marker stands in `marker` and no longer in the lines. */
export interface NoteBlock extends BlockBase {
  readonly kind: "note";
  readonly marker: string;
}

export interface HeadingBlock extends BlockBase {
  readonly kind: "heading";
  /** The kind of the section that it begins, or the level of a smaller heading. */
  readonly role: Exclude<SectionKind, "lead"> | 3;
}

/** A piece of the text that stands on its own. */
export type Block =
  | TableBlock
  | TextBlock
  | TitleBlock
  | LinkBlock
  | PageBlock
  | ItemBlock
  | NoteBlock
  | HeadingBlock;

/** The lines' words with a space between lines: good enough to judge by, not what is imported. */
export function roughText(block: Block): string {
  return block.lines.map((line) => line.text).join(" ");
}

export function firstLine(block: Block): Line | undefined {
  return block.lines[0];
}

export function lastLine(block: Block): Line | undefined {
  return block.lines[block.lines.length - 1];
}

export function report(block: Block, code: ImportWarningCode, detail?: Finding["detail"]): void {
  const words = excerpt(roughText({ ...block, lines: block.lines.slice(0, 4) }));
  block.findings.push(detail ? { code, excerpt: words, detail } : { code, excerpt: words });
}
