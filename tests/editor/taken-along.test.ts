import { expect, test } from "vitest";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { documentField, schema } from "#editor/schema";
import { takenAlong } from "../../app/_editor/rescue/taken-along.ts";
import { type Writer, writer } from "./writer.ts";

const words = "Eksport spadł o dwie piąte";

/** Anna's words reach Ewa, but not Jan, who makes their block anew; Ewa learns of that, Anna has not yet. */
function story(): { anna: Writer; ewa: Writer } {
  const anna = writer(1);
  anna.edit((tr) => tr.insert(0, schema.node("paragraph", null, [schema.text(words)])));
  const begin = Y.encodeStateAsUpdate(anna.doc);
  const [jan, ewa] = [writer(2, begin), writer(3, begin)];
  anna.edit((tr) => tr.insertText(" w roku", 1 + words.length));
  ewa.receive(anna.tell());
  jan.edit((tr) => tr.setBlockType(1, 1 + words.length, schema.nodes["heading"] as never));
  ewa.receive(jan.tell());
  expect(ewa.text().textContent).toBe(words);
  return { anna, ewa };
}

test("who passes a colleague's change on does not say that the words it took along were deleted", () => {
  const { anna, ewa } = story();
  anna.receive(ewa.tell());
  expect(anna.text().textContent).toBe(`${words} w roku`);
});

test("said as Yjs says it, they would be lost", () => {
  const { anna, ewa } = story();
  anna.receive(Y.encodeStateAsUpdate(ewa.doc));
  expect(anna.text().textContent).toBe(words);
});

test("what somebody deletes is said", () => {
  const { anna, ewa } = story();
  ewa.edit((tr) => tr.delete(1, 9));
  anna.receive(ewa.tell());
  expect(anna.text().textContent).toBe(`${words.slice(8)} w roku`);
});

test("a later visit goes on from what an earlier one knew", () => {
  const { anna, ewa } = story();
  const kept: Uint8Array[] = [];
  const doc = createDoc();
  const [visit, another] = [takenAlong((known) => kept.push(known)), takenAlong()];
  doc.on("afterTransaction", (transaction) => visit.learn(transaction, Y.createDeleteSet()));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(anna.doc));
  Y.applyUpdate(doc, ewa.tell());
  another.recall(kept.at(-1) ?? new Uint8Array());
  expect(another.tell(doc)).toEqual(visit.tell(doc));
  expect(another.tell(doc)).not.toEqual(Y.encodeStateAsUpdate(doc));
});

test("where nothing was taken along, all is said as Yjs says it", () => {
  const ewa = writer(3);
  ewa.edit((tr) => tr.insertText("abc", 1).delete(2, 3));
  expect(ewa.tell()).toEqual(Y.encodeStateAsUpdate(ewa.doc));
  expect(ewa.doc.getXmlFragment(documentField).length).toBe(1);
});
