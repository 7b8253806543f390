import type { MarkName, NodeName } from "#editor/schema";

/*
 * The text as the formats read it: names checked, marks nested, what has no words left out. A format is a
 * NodeTable and a MarkTable; one that forgets a name of the schema does not compile.
 */

export const inlineNames = [
  "text",
  "footnote",
  "citation",
  "hardBreak",
] as const satisfies readonly NodeName[];
export type InlineName = (typeof inlineNames)[number];
export type BlockName = Exclude<NodeName, InlineName>;

export type Attributes = Readonly<Record<string, unknown>>;

export interface Block {
  type: BlockName;
  attrs: Attributes;
  /** What a container holds; empty in a paragraph or a heading. */
  blocks: readonly Block[];
  /** What a paragraph or a heading says; empty in a container. */
  inlines: readonly Inline[];
}

export interface Leaf {
  type: InlineName;
  /** Of a text. */
  text: string;
  /** Of a footnote or a citation. */
  inlines: readonly Inline[];
  /** Of a citation: the anchor of its entry in the list of references. */
  entry?: string;
}

/** Neighbours under one mark. */
export interface Marked {
  type: "marked";
  mark: MarkName;
  attrs: Attributes;
  inlines: readonly Inline[];
}

export type Inline = Leaf | Marked;

/** The anchor that a paragraph is to bear, being an entry of the list of references. */
export function anchorOf({ attrs }: Block): string | null {
  return typeof attrs.anchor === "string" ? attrs.anchor : null;
}

export type NodeTable<BlockOutput, InlineOutput, Context> = {
  readonly [Name in NodeName]: Name extends InlineName
    ? (node: Leaf, context: Context) => InlineOutput
    : (node: Block, context: Context) => BlockOutput;
};

export type MarkTable<InlineOutput, Context> = Readonly<
  Record<MarkName, (marked: Marked, context: Context) => InlineOutput>
>;
