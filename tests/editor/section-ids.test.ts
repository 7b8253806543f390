import { EditorState, type Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { schema } from "#editor/schema";
import { sectionIds } from "#editor/section-ids";

const heading = (id: string | null, text: string) => ({
  type: "sectionHeading",
  attrs: { id, kind: "question" },
  content: [{ type: "text", text }],
});

test("a heading without an id gets one", () => {
  expect(idsAfter([heading(null, "new")], (tr) => tr.insertText("x", 1))).toEqual(["made-1"]);
});

test("of a heading pasted behind itself the copy gets a new id", () => {
  const copy = schema.nodeFromJSON(heading("one", "first"));
  expect(idsAfter([heading("one", "first")], (tr) => tr.insert(tr.doc.content.size, copy))).toEqual([
    "one",
    "made-1",
  ]);
});

test("of a heading pasted before itself the copy gets a new id", () => {
  const copy = schema.nodeFromJSON(heading("one", "first"));
  expect(idsAfter([heading("one", "first")], (tr) => tr.insert(0, copy))).toEqual(["made-1", "one"]);
});

test("a heading split in two keeps its id on the first half", () => {
  expect(idsAfter([heading("one", "first half")], (tr) => tr.split(6))).toEqual(["one", "made-1"]);
});

test("a section that is moved keeps its id", () => {
  const moved = (tr: Transaction) => {
    const node = tr.doc.child(1);
    const at = tr.doc.child(0).nodeSize;
    return tr.delete(at, at + node.nodeSize).insert(0, node);
  };
  expect(idsAfter([heading("one", "first"), heading("two", "second")], moved)).toEqual(["two", "one"]);
});

function idsAfter(content: object[], change: (tr: Transaction) => Transaction): (string | null)[] {
  let made = 0;
  const state = EditorState.create({
    doc: schema.nodeFromJSON({ type: "doc", content }),
    plugins: [sectionIds(() => `made-${++made}`)],
  });
  const ids: (string | null)[] = [];
  state.apply(change(state.tr)).doc.forEach((node) => ids.push(node.attrs["id"] as string | null));
  return ids;
}
