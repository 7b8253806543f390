import type { JsonNode } from "#editor/json-node";
import { type TakePiece, eachPiece, isInline } from "../documents/flat-text.ts";
import { type SectionKind, isSectionId, leadSectionId, sectionKinds } from "./vocabulary.ts";
import { countWords, hashContent } from "./words.ts";

export interface SectionContent {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string;
  /** Its nodes, the heading first (the lead has none). */
  readonly nodes: readonly JsonNode[];
  /** The body's words, blocks separated by one line feed, then its footnotes, each in a line. */
  readonly text: string;
  /** Of title and nodes, blind to claims and mentions: tagging a word does not change what it says. */
  readonly hash: string;
  readonly words: number;
}

/**
 * The sections of a text in order, the lead first and always there. A heading without an id, or with one that an
 * earlier heading has, has not been named by a browser yet: it counts to the section before it.
 */
export function splitSections(doc: JsonNode): SectionContent[] {
  return describeSections(doc.content ?? []);
}

/** The same for a text's blocks. A section whose blocks are the very ones of `before` is taken from there. */
export function describeSections(
  blocks: readonly JsonNode[],
  before: readonly SectionContent[] = [],
): SectionContent[] {
  return groupBlocks(blocks).map((section) => {
    const known = before.find(({ id }) => id === section.id);
    const { nodes } = section;
    const same = known?.nodes.length === nodes.length && nodes.every((node, n) => node === known.nodes[n]);
    return same ? known : describe(section);
  });
}

export interface SectionBlocks {
  readonly id: string;
  /** Its nodes, the heading first (the lead has none). */
  readonly nodes: JsonNode[];
}

/** The blocks of a text by section. */
export function groupBlocks(blocks: readonly JsonNode[]): SectionBlocks[] {
  const parts: SectionBlocks[] = [{ id: leadSectionId, nodes: [] }];
  const seen = new Set<string>([leadSectionId]);
  for (const node of blocks) {
    const id = sectionIdOf(node);
    if (id !== null && !seen.has(id)) {
      seen.add(id);
      parts.push({ id, nodes: [] });
    }
    parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

/** The section that this node begins, or null. */
export function sectionIdOf(node: JsonNode): string | null {
  const id = node.type === "sectionHeading" ? node.attrs?.["id"] : null;
  return isSectionId(id) ? id : null;
}

/** Gives the words that `SectionContent.text` joins, piece by piece. */
export function eachPieceOfSection(
  { id, nodes }: Readonly<Pick<SectionBlocks, "id">> & { readonly nodes: readonly JsonNode[] },
  emit: TakePiece,
): void {
  const body = id === leadSectionId ? nodes : nodes.slice(1);
  const parts = [...body.map((block) => [block]), ...nodes.flatMap(footnotesOf)];
  for (const [index, part] of parts.entries()) {
    if (index > 0) emit("\n");
    eachPiece(part, emit);
  }
}

function describe(section: SectionBlocks): SectionContent {
  const { id, nodes } = section;
  const heading = id === leadSectionId ? undefined : nodes[0];
  const title = heading ? textOf(heading) : "";
  let text = "";
  eachPieceOfSection(section, (piece) => (text += piece));
  return {
    id,
    kind: heading ? kindOf(heading) : "lead",
    title,
    nodes,
    text,
    hash: hashContent(nodes.map(withoutTags)),
    words: countWords(text),
  };
}

/** Whether a section has neither a title nor words, nor anything else but empty paragraphs. */
export function isBlank({ title, words, nodes }: SectionContent): boolean {
  return (
    words === 0 &&
    title === "" &&
    nodes.every(({ type }) => type === "paragraph" || type === "sectionHeading")
  );
}

function kindOf(heading: JsonNode): SectionKind {
  const kind = heading.attrs?.["kind"];
  return sectionKinds.find((each) => each === kind && each !== "lead") ?? "question";
}

/** A node's words without its footnotes and citations; the blocks within it are separated by one line feed. */
export function textOf(node: JsonNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return "";
  const children = node.content ?? [];
  const separator = children.some(isInline) ? "" : "\n";
  return children.map(textOf).join(separator);
}

/** The content of each footnote. */
export function footnotesOf(node: JsonNode): (readonly JsonNode[])[] {
  if (node.type === "footnote") return [node.content ?? []];
  return (node.content ?? []).flatMap(footnotesOf);
}

/** A node without its claim and entity marks, and with neighbouring runs joined that differed only in them. */
export function withoutTags(node: JsonNode): JsonNode {
  if (!node.content) return untagged(node);
  const content: JsonNode[] = [];
  for (const child of node.content.map(withoutTags)) {
    const last = content.at(-1);
    if (last?.type === "text" && child.type === "text" && sameMarks(last, child)) {
      content.splice(-1, 1, { ...last, text: `${last.text ?? ""}${child.text ?? ""}` });
    } else {
      content.push(child);
    }
  }
  return { ...node, content };
}

function untagged(node: JsonNode): JsonNode {
  if (!node.marks) return node;
  const { marks, ...rest } = node;
  const kept = marks.filter((mark) => mark.type !== "claim" && mark.type !== "entity");
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

function sameMarks(a: JsonNode, b: JsonNode): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
}
