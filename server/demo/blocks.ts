import type { JsonNode } from "#editor/json-node";

type Inline = string | JsonNode;

const text = (words: string): JsonNode => ({ type: "text", text: words });
const inline = (pieces: readonly Inline[]) =>
  pieces.map((each) => (typeof each === "string" ? text(each) : each));

/** The shorthand in which the demonstration's texts are written. */
export const p = (...pieces: Inline[]): JsonNode => ({ type: "paragraph", content: inline(pieces) });

export const heading = (id: string, title: string, kind = "question"): JsonNode => ({
  type: "sectionHeading",
  attrs: { id, kind },
  content: [text(title)],
});

export const link = (words: string, href: string): JsonNode => ({
  ...text(words),
  marks: [{ type: "link", attrs: { href } }],
});

export const footnote = (words: string): JsonNode => ({ type: "footnote", content: [text(words)] });

export const list = (...items: string[]): JsonNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [p(item)] })),
});

/** The first row holds the headers. */
export const table = (...rows: string[][]): JsonNode => ({
  type: "table",
  content: rows.map((row, index) => ({
    type: "tableRow",
    content: row.map((cell) => ({
      type: index === 0 ? "tableHeader" : "tableCell",
      content: [p(cell)],
    })),
  })),
});
