import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { findClaims } from "#core/claims/find-claims";
import { TextBlocks } from "#core/sections/text-blocks";
import { updateContent } from "#core/documents/content";
import type { JsonNode } from "#editor/json-node";
import { schema } from "#editor/schema";
import { moveSection } from "../../app/_editor/outline/move-section.ts";
import { outlineOf, sectionOfCaret } from "../../app/_editor/outline/outline.ts";

const text = (words: string, claim?: string) => ({
  type: "text",
  text: words,
  ...(claim && { marks: [{ type: "claim", attrs: { id: claim } }] }),
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const heading = (id: string | null, title: string) => ({
  type: "sectionHeading",
  attrs: { id, kind: "question" },
  content: [text(title)],
});
const docOf = (...content: object[]) => schema.nodeFromJSON({ type: "doc", content });

const doc = docOf(
  paragraph(text("Pierwsze słowa leadu")),
  heading("a", "Co się stało?"),
  paragraph(text("Eksport wzrósł "), text("o 3,4 proc.", "c1"), text(" w marcu")),
  heading("b", "Co dalej?"),
  paragraph(text("Nie ", "c2"), text("wiadomo", "c2")),
  heading(null, "Bez nazwy"),
);

describe("the outline", () => {
  test("begins with the lead and numbers the sections", () => {
    const { sections } = outlineOf(doc);
    expect(sections.map(({ id, number, title }) => [id, number, title])).toEqual([
      ["lead", null, ""],
      ["a", 1, "Co się stało?"],
      ["b", 2, "Co dalej?"],
    ]);
  });

  test("counts the words below each heading", () => {
    const { sections, words } = outlineOf(doc);
    expect(sections.map((section) => section.words)).toEqual([3, 8, 4]);
    expect(words).toBe(15);
  });

  test("knows the section of a caret, and the lead for one that it has not read yet", () => {
    const { sections } = outlineOf(doc);
    expect(sectionOfCaret(sections, { sectionId: "b" })?.id).toBe("b");
    expect(sectionOfCaret(sections, { sectionId: "new" })?.id).toBe("lead");
  });

  test("finds each claim's words and section, in however many runs", () => {
    const { claims } = outlineOf(doc);
    expect(claims.get("c1")).toMatchObject({ words: "o 3,4 proc.", sectionId: "a" });
    expect(claims.get("c2")).toMatchObject({ words: "Nie wiadomo", sectionId: "b" });
  });

  test("joins a claim's words as the server does, whatever stands between them", () => {
    const broken = paragraph(
      text("po", "c"),
      text("X"),
      text("rt", "c"),
      { type: "hardBreak" },
      text("morski", "c"),
    );
    const { claims } = outlineOf(docOf(broken, paragraph(text("w Halsku", "c"))));
    const shared = new Y.Doc();
    updateContent(shared, docOf(broken, paragraph(text("w Halsku", "c"))).toJSON() as JsonNode);
    expect(claims.get("c")?.words).toBe("port morski w Halsku");
    expect(findClaims(new TextBlocks(shared).all()).get("c")?.quote).toBe("port morski w Halsku");
  });
});

describe("moving a section", () => {
  const order = (direction: -1 | 1, id: string) => {
    const state = EditorState.create({ doc });
    const tr = moveSection(state, id, direction);
    return tr && outlineOf(tr.doc).sections.map((section) => section.id);
  };

  test("lets neighbours change places, each with all that belongs to it", () => {
    expect(order(1, "a")).toEqual(["lead", "b", "a"]);
    expect(order(-1, "b")).toEqual(["lead", "b", "a"]);
  });

  test("stops at the lead and at the end", () => {
    expect(order(-1, "a")).toBeNull();
    expect(order(1, "b")).toBeNull();
    expect(order(1, "lead")).toBeNull();
  });

  test("keeps every node as it was", () => {
    const state = EditorState.create({ doc });
    const moved = moveSection(state, "a", 1)?.doc;
    const before = new Set(doc.children);
    expect(moved?.children.every((node) => before.has(node))).toBe(true);
  });
});
