import type { JsonNode } from "#editor/json-node";
import type { ImportedDocument } from "#core/imports/model";
import { schema } from "#editor/schema";

/**
 * A document in a few lines, one a block: "T title", "Q question", "B body", "S sources", "X box" for headings of
 * sections, "### words" for smaller ones, "- item" or "3. item" for lists, "> quote", "| cell | cell" for a
 * table's row, and plain words for a paragraph. Inside: *bold*, /italic/, _underline_, <words -> href>, {a note},
 * "⏎" for a line break; an address that is its own words is <address>.
 */
export function outline({ title, content }: ImportedDocument): string[] {
  schema.nodeFromJSON(content).check();
  return [...(title === null ? [] : [`T ${title}`]), ...(content.content ?? []).flatMap(block)];
}

/** The codes of the warnings, each with the section it falls into: "lead-moved@0". */
export function warned({ warnings }: ImportedDocument): string[] {
  return warnings.map(({ code, section }) => `${code}@${section}`);
}

/** Joins lines as a file has them. */
export function lines(...texts: string[]): string {
  return texts.join("\n");
}

/** The words of a document in order: runs of letters and digits, the numbers of ordered lists with them. */
export function wordsIn({ title, content }: ImportedDocument): string[] {
  return words(`${title ?? ""} ${plain(content)}`);
}

/** The words section by section; the lead first, headings apart. */
export function wordsBySection({ content }: ImportedDocument): string[][] {
  const sections: string[] = [""];
  for (const node of content.content ?? []) {
    if (node.type === "sectionHeading") sections.push("");
    else sections.push(`${sections.pop() ?? ""} ${plain(node)}`);
  }
  return sections.map(words);
}

export function words(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

const headingSigns: Record<string, string> = { question: "Q", body: "B", sources: "S", box: "X" };

function block(node: JsonNode): string[] {
  const content = node.content ?? [];
  switch (node.type) {
    case "sectionHeading":
      return [`${headingSigns[String(node.attrs?.kind)]} ${inline(content)}`];
    case "heading":
      return [`${"#".repeat(Number(node.attrs?.level))} ${inline(content)}`];
    case "bulletList":
      return content.map((item) => `- ${inside(item)}`);
    case "orderedList":
      return content.map((item, index) => `${Number(node.attrs?.start) + index}. ${inside(item)}`);
    case "blockquote":
      return [`> ${inside(node)}`];
    case "table":
      return content.map((row) => (row.content ?? []).map((cell) => `| ${inside(cell)}`).join(" "));
    default:
      return [inline(content)];
  }
}

function inside(node: JsonNode): string {
  return (node.content ?? []).flatMap(block).join(" ¶ ");
}

function inline(nodes: readonly JsonNode[]): string {
  return nodes.map(leaf).join("");
}

function leaf(node: JsonNode): string {
  if (node.type === "hardBreak") return "⏎";
  if (node.type === "footnote") return `{${inline(node.content ?? [])}}`;
  return (node.marks ?? []).reduce((text, { type, attrs }) => {
    if (type === "link") return attrs?.href === text ? `<${text}>` : `<${text} -> ${String(attrs?.href)}>`;
    const sign = type === "bold" ? "*" : type === "italic" ? "/" : "_";
    return sign + text + sign;
  }, node.text ?? "");
}

function plain(node: JsonNode): string {
  if (node.text !== undefined) return node.text;
  const content = node.content ?? [];
  if (node.type === "orderedList") {
    return content.map((item, index) => `${Number(node.attrs?.start) + index} ${plain(item)}`).join(" ");
  }
  const isTextblock = ["paragraph", "heading", "sectionHeading"].includes(node.type);
  return content
    .map((child) => (child.type === "footnote" ? ` ${plain(child)} ` : plain(child)))
    .join(isTextblock ? "" : " ");
}
