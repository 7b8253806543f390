import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, updateContent } from "#core/documents/content";
import { textWithOrigins } from "#core/documents/text-origins";
import { eachPieceOfSection, groupBlocks, splitSections } from "#core/sections/split-sections";
import type { JsonNode } from "#editor/json-node";
import { randomContent } from "../exports/random-brief.ts";

/** With an id for each heading, so that there are sections. */
function withSections(doc: JsonNode): JsonNode {
  const content = (doc.content ?? []).map((node, index) => {
    return node.type === "sectionHeading"
      ? { ...node, attrs: { id: `section-${index}`, kind: "body" } }
      : node;
  });
  return { ...doc, content };
}

test("the pieces are those of the sections' texts, and come from where they say", () => {
  fc.assert(
    fc.property(randomContent, randomContent, (before, after) => {
      const doc = new Y.Doc();
      updateContent(doc, withSections(before));
      updateContent(doc, withSections(after));
      const { blocks, origins } = textWithOrigins(doc);
      const texts = groupBlocks(blocks).map((section) => {
        let text = "";
        eachPieceOfSection(section, (piece) => (text += piece));
        return [section.id, text];
      });
      expect(texts).toEqual(splitSections(contentOf(doc)).map(({ id, text }) => [id, text]));
      for (const [node, { clientId, clock }] of origins) {
        const item = Y.getItem(doc.store, Y.createID(clientId, clock));
        expect(item.content).toMatchObject({ str: node.text });
        expect(item.id).toMatchObject({ client: clientId, clock });
      }
    }),
  );
});
