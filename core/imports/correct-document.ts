import type { JsonNode } from "#editor/json-node";
import { AppError } from "../errors.ts";
import { hashContent } from "../sections/words.ts";
import { mapLinks } from "./block-links.ts";
import { wordsOf } from "./flatten-blocks.ts";
import { roleOfHeading } from "./heading-kinds.ts";
import { isAllowed } from "./html-tags.ts";
import type { ImportCorrections, ImportedDocument, ImportedSection } from "./model.ts";
import { heading, node, paragraph, sectionHeading } from "./nodes.ts";
import type { BlockRole } from "./vocabulary.ts";

/** Names what was read of a file: the same each time, though sections get new ids. */
export function readingOf({ language, content }: ImportedDocument): string {
  const words = JSON.stringify(content, (key, value: unknown) => (key === "id" ? undefined : value));
  return hashContent([language, words]);
}

/**
 * A document with its reader's corrections; no word is lost but those of blocks that are left out. Throws
 * `import-read-otherwise` for corrections of something else, `import-correction-wrong` (`block` or `link`: the index) where one
 * does not fit, and `import-empty` where nothing is left.
 */
export function correctDocument(
  document: ImportedDocument,
  corrections: ImportCorrections,
): ImportedDocument {
  if (corrections.reading !== readingOf(document)) throw new AppError("import-read-otherwise");
  const blocks = withLinks(document.content.content ?? [], corrections.links);
  const text = new CorrectedText();
  const roles = rolesOf(blocks, corrections.blocks);
  for (const [index, block] of blocks.entries()) text.add(block, index, roles.get(index) ?? null);
  const { content, placeOf } = text.finish();
  if (content.length === 0) throw new AppError("import-empty");
  const sections = sectionsOf(content);
  const sectionAt = numbered(content);
  const warnings = document.warnings.flatMap((warning) => {
    const block = placeOf.get(warning.block);
    return block === undefined ? [] : [{ ...warning, block, section: sectionAt[block] ?? 0 }];
  });
  return { ...document, content: node("doc", content), sections, warnings };
}

function withLinks(content: readonly JsonNode[], corrections: ImportCorrections["links"]): JsonNode[] {
  const addresses = new Map(corrections.map(({ link, href }) => [link, href]));
  for (const [link, href] of addresses) {
    if (href !== null && !isAllowed(href)) throw new AppError("import-correction-wrong", { link });
  }
  let next = 0;
  const blocks = content.map((block) =>
    mapLinks(block, (_, href) => {
      const address = addresses.get(next++);
      return address === undefined ? href : address;
    }),
  );
  const missing = [...addresses.keys()].find((link) => link >= next);
  if (missing !== undefined) throw new AppError("import-correction-wrong", { link: missing });
  return blocks;
}

function rolesOf(
  { length }: readonly JsonNode[],
  corrections: ImportCorrections["blocks"],
): Map<number, BlockRole> {
  const missing = corrections.find(({ block }) => block >= length);
  if (missing) throw new AppError("import-correction-wrong", { block: missing.block });
  return new Map(corrections.map(({ block, role }) => [block, role]));
}

/** Takes blocks in order. Those of the lead come first in the end. */
class CorrectedText {
  readonly #lead: Written[] = [];
  readonly #rest: Written[] = [];
  #last: Written | null = null;

  add(block: JsonNode, index: number, role: BlockRole | null): void {
    if (role === "left-out") return;
    if (role !== null && !isTextblock(block)) throw new AppError("import-correction-wrong", { block: index });
    if (role === "joined") this.#join(block, index);
    else this.#write(role === "lead" ? this.#lead : this.#rest, inRole(block, role), index);
  }

  finish(): { content: JsonNode[]; placeOf: ReadonlyMap<number, number> } {
    const all = [...this.#lead, ...this.#rest];
    const placeOf = new Map(all.flatMap(({ from }, place) => from.map((index) => [index, place] as const)));
    return { content: all.map(({ block }) => block), placeOf };
  }

  #write(list: Written[], block: JsonNode, index: number): void {
    this.#last = { block, from: [index] };
    list.push(this.#last);
  }

  #join(block: JsonNode, index: number): void {
    const last = this.#last;
    if (!last || !isTextblock(last.block)) throw new AppError("import-correction-wrong", { block: index });
    last.block = { ...last.block, content: joined(last.block.content ?? [], block.content ?? []) };
    last.from.push(index);
  }
}

/** A block of the corrected text, and the indices of those that it was made of. */
interface Written {
  block: JsonNode;
  readonly from: number[];
}

function isTextblock({ type }: JsonNode): boolean {
  return type === "paragraph" || type === "heading" || type === "sectionHeading";
}

function inRole(block: JsonNode, role: Exclude<BlockRole, "joined" | "left-out"> | null): JsonNode {
  const content = block.content ?? [];
  if (role === null) return block;
  if (role === "section")
    return block.type === "sectionHeading" ? block : sectionHeading(roleOfHeading(wordsOf(block)), content);
  if (role === "heading") return block.type === "heading" ? block : heading(3, content);
  return paragraph(content);
}

/** With a space between, if there is none. */
function joined(before: readonly JsonNode[], after: readonly JsonNode[]): JsonNode[] {
  const isApart = /\s$/.test(before.at(-1)?.text ?? " ") || /^\s/.test(after[0]?.text ?? " ");
  const space: readonly JsonNode[] = isApart ? [] : [{ type: "text", text: " " }];
  return [...before, ...space, ...after];
}

function sectionsOf(content: readonly JsonNode[]): ImportedSection[] {
  const headings = content.filter(({ type }) => type === "sectionHeading");
  const sections = headings.map((each) => ({
    kind: each.attrs?.["kind"] as ImportedSection["kind"],
    title: wordsOf(each).replaceAll(/\s+/g, " ").trim(),
  }));
  return content[0]?.type === "sectionHeading" ? sections : [{ kind: "lead", title: "" }, ...sections];
}

/** Of each block the index of its section. */
function numbered(content: readonly JsonNode[]): number[] {
  let section = content[0]?.type === "sectionHeading" ? -1 : 0;
  return content.map(({ type }) => (type === "sectionHeading" ? ++section : section));
}
