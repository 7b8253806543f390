import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { normalise, normalising } from "#editor/normalising";
import { schema } from "#editor/schema";

const paragraph = { type: "paragraph" };
const words = { type: "paragraph", content: [{ type: "text", text: "words" }] };
const item = (...content: object[]) => ({ type: "listItem", content });
const list = (...content: object[]) => ({ type: "bulletList", content });
const table = (...content: object[]) => ({ type: "table", content });
const row = (...content: object[]) => ({ type: "tableRow", content });
const cell = (...content: object[]) => ({ type: "tableCell", content });

test.each([
  ["an empty list goes", [words, list()], [words]],
  ["an empty quotation goes", [words, { type: "blockquote" }], [words]],
  ["an empty row goes, and with the last one its table", [words, table(row())], [words]],
  ["an empty item gets a paragraph", [list(item())], [list(item(paragraph))]],
  ["an empty cell gets a paragraph", [table(row(cell()))], [table(row(cell(paragraph)))]],
  [
    "a list within an item goes, and the item keeps a paragraph",
    [list(item(list()))],
    [list(item(paragraph))],
  ],
  ["the only block of a text becomes a paragraph", [list()], [paragraph]],
  [
    "a section heading within a list becomes an ordinary heading",
    [list(item({ type: "sectionHeading", attrs: { id: "a", kind: "question" } }))],
    [list(item({ type: "heading", attrs: { level: 3 } }))],
  ],
  ["what is in order stays as it is", [list(item(words)), words], [list(item(words)), words]],
])("%s", (_what, before, after) => {
  const state = stateOf(before);
  const { tr } = state;
  normalise(tr);
  expect(tr.doc.toJSON()).toEqual(schema.nodeFromJSON({ type: "doc", content: after }).toJSON());
});

test("a colleague's change is left for the colleague's browser to mend", () => {
  const state = stateOf([words, list()], true);
  const remote = state.tr.insertText("x", 1).setMeta(ySyncPluginKey, { isChangeOrigin: true });
  expect(state.apply(remote).doc.childCount).toBe(2);
  expect(state.apply(state.tr.insertText("x", 1)).doc.childCount).toBe(1);
});

function stateOf(content: object[], withPlugin = false): EditorState {
  return EditorState.create({
    doc: schema.nodeFromJSON({ type: "doc", content }),
    plugins: withPlugin ? [normalising()] : [],
  });
}
