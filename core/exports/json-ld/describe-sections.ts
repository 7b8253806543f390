import { type TaggedRange, taggedText } from "../../documents/flat-text.ts";
import { eachPieceOfSection, splitSections } from "../../sections/split-sections.ts";
import type { JsonNode } from "#editor/json-node";
import type { LinkedNode } from "./describe-work.ts";

/** A section as a part of the article, and where its claims stand in its text. */
export interface DescribedSection {
  readonly node: LinkedNode;
  readonly text: string;
  readonly ranges: readonly TaggedRange[];
  readonly name: string;
}

/** The sections that say something; the text of each is what `listSections` gives. */
export function describeSections(content: JsonNode, article: string): DescribedSection[] {
  return splitSections(content)
    .filter(({ title, text }) => title !== "" || text !== "")
    .map((section, index) => {
      const { text, ranges } = taggedText((emit) => eachPieceOfSection(section, emit));
      const name = `${article}#section-${index}`;
      const node = {
        "@id": name,
        "@type": "WebPageElement",
        name: section.title === "" ? undefined : section.title,
        genre: section.kind,
        position: index,
        text,
      };
      return { node, text, ranges, name };
    });
}
