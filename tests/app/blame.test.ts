import { EditorState } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import { documentField, schema } from "#editor/schema";
import { doc, h, p, text } from "#tests/support/commentary";
import { type Random, chooseSeed, seededRandom } from "#tests/support/seed";
import {
  type AuthoredWords,
  authorAt,
  authorsIn,
  blamePlugin,
  hideAuthors,
  showAuthors,
} from "../../app/_editor/blame/blame-plugin.ts";
import { StampBook } from "../../app/_editor/blame/stamp-book.ts";
import { piecesOf, placesOf } from "../../app/_editor/blame/text-pieces.ts";
import { type Writer, exchange, writer } from "../editor/writer.ts";

const anna = { userId: "anna", name: "Anna", minute: 100 };
const jan = { userId: "jan", name: "Jan", minute: 200 };
const people = [
  { id: "anna", name: "Anna" },
  { id: "jan", name: "Jan" },
];

function edit(each: Writer, random: Random): void {
  const places: { at: number; size: number }[] = [];
  each.text().descendants((node, at) => {
    if (node.isTextblock) places.push({ at: at + 1, size: node.content.size });
    return !node.isTextblock;
  });
  const { at, size } = random.pick(places);
  const place = at + random.below(size + 1);
  each.edit((tr) => {
    const kind = random.below(5);
    if (kind === 0) tr.split(place);
    else if (kind === 1) tr.delete(place, Math.min(at + size, place + 4));
    else if (kind === 2) tr.insert(place, schema.node("citation", { sourceId: "s1" }));
    else if (kind === 3) tr.insert(place, schema.node("footnote", null, [schema.text("przypis 🏞")]));
    else tr.insertText("słowo ", place);
  });
}

test.each([1, 42, chooseSeed()])(
  "the words of the shared text are found where the editor shows them (seed %i)",
  (seed) => {
    const random = seededRandom(seed);
    const [one, other] = [writer(1), writer(2)];
    one.edit((tr) => {
      const content = schema.nodeFromJSON(
        doc(p("Rada przyjęła plan."), h("one", "Co?"), p("Prace ", text("potrwają", "c1"))),
      );
      tr.replaceWith(0, tr.doc.content.size, content.content);
    });
    exchange([one, other]);
    for (let round = 0; round < 40; round++) {
      for (const each of [one, other]) edit(each, random);
      exchange([one, other]);
      let found = "";
      for (const { text: words, from } of placesOf(one.doc.getXmlFragment(documentField), one.text())) {
        for (const { text: piece, start } of piecesOf(words)) {
          expect(one.text().textBetween(from + start, from + start + piece.length)).toBe(piece);
          found += piece;
        }
      }
      expect(found.length).toBe(one.text().textContent.length);
    }
    for (const each of [one, other]) each.leave();
  },
);

test("what the server says is found by clock, and what it says later of some clocks is added", () => {
  const book = new StampBook();
  book.learn({ people, clients: [{ client: 7, runs: [0, 5, 0, 100, 8, 10, 1, 200] }] }, null);
  expect([0, 4, 5, 8, 10].map((clock) => book.find(7, clock).author?.name)).toEqual([
    "Anna",
    "Anna",
    undefined,
    "Jan",
    undefined,
  ]);
  expect(book.find(7, 5).to).toBe(8);
  expect(book.find(8, 0)).toEqual({ author: null, to: Infinity });
  book.learn(
    { people, clients: [{ client: 7, runs: [5, 8, -1, 300, 8, 10, 1, 200, 10, 12, 0, 300] }] },
    new Map([[7, 5]]),
  );
  expect([4, 5, 9, 11].map((clock) => book.find(7, clock).author?.userId)).toEqual([
    "anna",
    null,
    "jan",
    "anna",
  ]);
});

test("the authors drawn move with the words, also when the binding replaces all of the text", () => {
  const begin = doc(p("Rada przyjęła plan."), p("Prace potrwają."));
  let state = EditorState.create({ doc: schema.nodeFromJSON(begin), plugins: [blamePlugin()] });
  const drawn = () =>
    authorsIn(state, 0, state.doc.content.size).map(
      ({ name, from, to }) => `${name}: ${state.doc.textBetween(from, to)}`,
    );
  const runs: AuthoredWords[] = [
    { ...anna, from: 1, to: 14 },
    { ...jan, from: 14, to: 20 },
  ];
  const later = { from: 22, to: 37, runs: [{ ...anna, from: 22, to: 37 }] };
  state = state.apply(showAuthors(state.tr, { texts: [{ from: 1, to: 20, runs }, later], draw: () => ({}) }));
  expect(drawn()).toEqual(["Anna: Rada przyjęła", "Jan:  plan.", "Anna: Prace potrwają."]);
  expect([1, 14, 15, 22].map((at) => authorAt(state, at)?.name)).toEqual(["Anna", "Anna", "Jan", "Anna"]);

  state = state.apply(state.tr.insertText("nowy ", 15));
  expect(drawn()).toEqual(["Anna: Rada przyjęła", "Jan:  nowy plan.", "Anna: Prace potrwają."]);
  const remote = schema.nodeFromJSON(doc(p("Rada nie przyjęła nowy plan."), p("Prace potrwają.")));
  const all = state.tr.replaceWith(0, state.doc.content.size, remote.content);
  state = state.apply(all.setMeta(ySyncPluginKey, { isChangeOrigin: true }));
  expect(drawn()).toEqual(["Anna: Rada nie przyjęła", "Jan:  nowy plan.", "Anna: Prace potrwają."]);
  state = state.apply(hideAuthors(state.tr));
  expect(drawn()).toEqual([]);
});
