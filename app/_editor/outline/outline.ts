import type { Node } from "@tiptap/pm/model";
import { leadSectionId } from "#core/sections/vocabulary";
import { claimIds } from "../text/claim-paste.ts";

/** One section as it stands in the editor now. `from` and `to` are positions in the document. */
export interface OutlineSection {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** From 1; the lead has none. */
  readonly number: number | null;
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Where a claim stands in the editor now. */
export interface ClaimPlace {
  readonly id: string;
  readonly words: string;
  readonly sectionId: string;
  readonly from: number;
  readonly to: number;
}

export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly claims: ReadonlyMap<string, ClaimPlace>;
  readonly words: number;
}

const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** What the outline, the panel and the counters show, read from the text itself: the server's answer is a second older. */
export function outlineOf(doc: Node): Outline {
  const starts = sectionStarts(doc);
  const sections = starts.map((start, index): OutlineSection => {
    const to = starts[index + 1]?.at ?? doc.content.size;
    return {
      ...start.section,
      number: index === 0 ? null : index,
      from: start.at,
      to,
      words: countWords(doc.textBetween(start.body, to, "\n", " ")),
    };
  });
  const total = sections.reduce((sum, { words }) => sum + words, 0);
  return { sections, claims: claimPlaces(doc, sections), words: total };
}

function sectionAt(sections: readonly OutlineSection[], position: number): OutlineSection | undefined {
  return sections.findLast(({ from }) => from <= position) ?? sections[0];
}

/** The section that the caret is in. */
export function sectionOfCaret(
  sections: readonly OutlineSection[],
  { sectionId }: { readonly sectionId: string },
): OutlineSection | undefined {
  return sections.find(({ id }) => id === sectionId) ?? sections[0];
}

interface Start {
  readonly at: number;
  /** After the heading. */
  readonly body: number;
  readonly section: Pick<OutlineSection, "id" | "kind" | "title">;
}

/** As the server counts them: a heading that has no id yet belongs to the section before it. */
function sectionStarts(doc: Node): Start[] {
  const starts: Start[] = [{ at: 0, body: 0, section: { id: leadSectionId, kind: "lead", title: "" } }];
  const seen = new Set<string>();
  doc.forEach((node, at) => {
    const id = node.type.name === "sectionHeading" ? (node.attrs["id"] as string | null) : null;
    if (!id || seen.has(id)) return;
    seen.add(id);
    const section = { id, kind: node.attrs["kind"] as string, title: titleOf(node) };
    starts.push({ at, body: at + node.nodeSize, section });
  });
  return starts;
}

/** A heading's words without its footnotes. */
function titleOf(heading: Node): string {
  let title = "";
  heading.forEach((node) => {
    if (node.isText) title += node.text ?? "";
    else if (node.type.name === "hardBreak") title += " ";
  });
  return title;
}

/** As the server joins their words: a verdict says which words it means. */
function claimPlaces(doc: Node, sections: readonly OutlineSection[]): Map<string, ClaimPlace> {
  const places = new Map<string, ClaimPlace>();
  const lastBlock = new Map<string, Node | null>();
  doc.descendants((node, at, parent) => {
    if (node.type.name === "hardBreak") lastBlock.clear();
    if (!node.isText) return;
    for (const id of claimIds(node.marks)) {
      const known = places.get(id);
      const gap = known && lastBlock.get(id) !== parent ? " " : "";
      lastBlock.set(id, parent);
      places.set(id, {
        id,
        words: (known?.words ?? "") + gap + (node.text ?? ""),
        sectionId: known?.sectionId ?? sectionAt(sections, at)?.id ?? leadSectionId,
        from: known?.from ?? at,
        to: at + node.nodeSize,
      });
    }
  });
  return places;
}
