import { excerpt } from "./excerpt.ts";
import { isBold, withoutBold, wordsOf } from "./flatten-blocks.ts";
import { isPlainHeading, isQuestion, roleOfHeading } from "./heading-kinds.ts";
import type { PlacedFinding } from "./html-blocks.ts";
import type { JsonNode } from "#editor/json-node";
import type { ImportWarning, ImportedDocument, ImportedSection, Language } from "./model.ts";
import { heading, node, sectionHeading } from "./nodes.ts";

/** Where the title is, if any, and which level of heading begins a section. */
interface Outline {
  readonly title: number;
  readonly level: number;
}

/** A page's blocks, headings with the levels of their tags. */
export interface Page {
  readonly blocks: readonly JsonNode[];
  readonly findings: readonly PlacedFinding[];
  readonly language: Language;
}

/** Makes sections of a page's headings: its second level if there is one, else the level that serves best. */
export function chooseSections(page: Page): ImportedDocument {
  const { blocks, findings } = withGuessedHeadings(page);
  const outline = readOutline(blocks);
  const sections: ImportedSection[] = [];
  const content: JsonNode[] = [];
  const placeOf: Place[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index !== outline.title) {
      const written = writeBlock(block, outline.level);
      if (written.type === "sectionHeading")
        sections.push({ kind: roleOfHeading(wordsOf(block)), title: tidy(block) });
      else if (sections.length === 0) sections.push({ kind: "lead", title: "" });
      content.push(written);
    }
    placeOf.push(endOf(sections, content));
  }
  const end = endOf(sections, content);
  const warnings: ImportWarning[] = findings.map(({ at, ...finding }) => ({
    ...finding,
    ...(placeOf[at] ?? end),
  }));
  const first = sections[0];
  if (first !== undefined && first.kind !== "lead")
    warnings.unshift({ code: "lead-missing", excerpt: excerpt(first.title), section: 0, block: 0 });
  const title = blocks[outline.title];
  return {
    title: title ? tidy(title) : null,
    language: page.language,
    content: node("doc", content),
    sections,
    warnings,
  };
}

type Place = Pick<ImportWarning, "section" | "block">;

/** Where what was written last stands. */
function endOf(sections: readonly ImportedSection[], content: readonly JsonNode[]): Place {
  return { section: Math.max(0, sections.length - 1), block: Math.max(0, content.length - 1) };
}

function readOutline(blocks: readonly JsonNode[]): Outline {
  const levels = blocks.map(levelOf);
  const firsts = levels.flatMap((level, index) => (level === 1 ? [index] : []));
  const level = sectionLevel(levels, firsts.length);
  const [first = -1, ...others] = firsts;
  if (level === 1) {
    const words = firsts.map((index) => wordsOf(blocks[index] ?? node("doc", [])));
    const isTitle =
      first === 0 && !isQuestion(words[0] ?? "") && words.slice(1).every(isQuestion) && others.length > 0;
    return { title: isTitle ? first : -1, level };
  }
  const firstSection = levels.findIndex((each) => each >= 2 && each <= level);
  return { title: firstSection >= 0 && first > firstSection ? -1 : first, level };
}

function sectionLevel(levels: readonly number[], firsts: number): number {
  if (levels.includes(2)) return 2;
  if (firsts > 1) return 1;
  return [3, 4, 5, 6].find((level) => levels.includes(level)) ?? 2;
}

function writeBlock(block: JsonNode, sections: number): JsonNode {
  const level = levelOf(block);
  const content = block.content ?? [];
  if (level === 0) return block;
  if (level <= sections) return sectionHeading(roleOfHeading(wordsOf(block)), content);
  return heading(level === sections + 1 ? 3 : 4, content);
}

/** A page without headings may have set them as short paragraphs in bold type. */
function withGuessedHeadings({ blocks, findings }: Page): Pick<Page, "blocks" | "findings"> {
  if (blocks.some((block) => levelOf(block) > 1)) return { blocks, findings };
  if (blocks.filter((block) => levelOf(block) === 1).length > 1) return { blocks, findings };
  const guessed: PlacedFinding[] = [];
  const changed = blocks.map((block, at) => {
    if (at === blocks.length - 1 || !isBoldLine(block)) return block;
    guessed.push({ code: "heading-guessed", excerpt: excerpt(wordsOf(block)), at });
    return node("heading", (block.content ?? []).map(withoutBold), { level: 2 });
  });
  return { blocks: changed, findings: [...findings, ...guessed] };
}

function isBoldLine(block: JsonNode): boolean {
  const words = wordsOf(block).trim();
  const content = block.content ?? [];
  if (
    block.type !== "paragraph" ||
    !content.every((each) => each.type === "text" && (isBold(each) || each.text === " "))
  )
    return false;
  return isQuestion(words) || isPlainHeading(words);
}

function levelOf(block: JsonNode): number {
  return block.type === "heading" ? Number(block.attrs?.level ?? 0) : 0;
}

function tidy(block: JsonNode): string {
  return wordsOf(block).replace(/ +/g, " ").trim();
}
