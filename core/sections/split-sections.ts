import type { JsonNode } from "#editor/json-node";
import { type SectionKind, leadSectionId, sectionKinds } from "./vocabulary.ts";
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
  const parts: { id: string; nodes: JsonNode[] }[] = [{ id: leadSectionId, nodes: [] }];
  const seen = new Set<string>([leadSectionId]);
  for (const node of doc.content ?? []) {
    const id = sectionIdOf(node);
    if (id !== null && !seen.has(id)) {
      seen.add(id);
      parts.push({ id, nodes: [] });
    }
    parts.at(-1)?.nodes.push(node);
  }
  return parts.map(({ id, nodes }) => describe(id, nodes));
}

/** The section that this node begins, or null. */
export function sectionIdOf(node: JsonNode): string | null {
  const id = node.type === "sectionHeading" ? node.attrs?.["id"] : null;
  return typeof id === "string" && id !== "" ? id : null;
}

function describe(id: string, nodes: JsonNode[]): SectionContent {
  const heading = id === leadSectionId ? undefined : nodes[0];
  const body = heading ? nodes.slice(1) : nodes;
  const title = heading ? textOf(heading) : "";
  const text = [...body.map(textOf), ...nodes.flatMap(footnotesOf)].join("\n");
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

function kindOf(heading: JsonNode): SectionKind {
  const kind = heading.attrs?.["kind"];
  return sectionKinds.find((each) => each === kind && each !== "lead") ?? "question";
}

const inlineTypes = new Set(["text", "hardBreak", "footnote"]);

/** A node's words without its footnotes; the blocks within it are separated by one line feed. */
export function textOf(node: JsonNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return "";
  const children = node.content ?? [];
  const separator = children.some((child) => inlineTypes.has(child.type)) ? "" : "\n";
  return children.map(textOf).join(separator);
}

function footnotesOf(node: JsonNode): string[] {
  if (node.type === "footnote") return [(node.content ?? []).map(textOf).join("")];
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
