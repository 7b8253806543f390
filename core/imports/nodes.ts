import { uuidv7 } from "uuidv7";
import type { SectionKind } from "../sections/vocabulary.ts";
import type { JsonMark, JsonNode } from "#editor/json-node";

/** The words with their marks; empty words make no node. */
export function textNodes(text: string, marks: readonly JsonMark[] = []): JsonNode[] {
  if (text === "") return [];
  return [marks.length === 0 ? { type: "text", text } : { type: "text", text, marks }];
}

/** A node of the schema; one without content carries none, as ProseMirror writes it. */
export function node(type: string, content: readonly JsonNode[], attrs?: JsonNode["attrs"]): JsonNode {
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

export function paragraph(content: readonly JsonNode[]): JsonNode {
  return node("paragraph", content);
}

/** Begins a section, under a new id. */
export function sectionHeading(kind: Exclude<SectionKind, "lead">, content: readonly JsonNode[]): JsonNode {
  return node("sectionHeading", content, { id: uuidv7(), kind });
}

export function heading(level: 3 | 4, content: readonly JsonNode[]): JsonNode {
  return node("heading", content, { level });
}

export function link(href: string): JsonMark {
  return { type: "link", attrs: { href } };
}
