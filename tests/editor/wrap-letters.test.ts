import { expect, test } from "vitest";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { wrapLetters } from "#editor/wrap-letters";
import { randomFrom } from "#tests/support/seed";

const [a, b] = [{ id: "a" }, { id: "b" }];

function twoWith(words: string): [Y.Doc, Y.Doc] {
  const [anna, jan] = [createDoc(), createDoc()];
  anna.getText("t").insert(0, words);
  meet(anna, jan);
  return [anna, jan];
}

function meet(first: Y.Doc, second: Y.Doc): void {
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
}

const looks = (doc: Y.Doc) => doc.getText("t").toDelta() as unknown;

test("exactly these letters look so, in the middle and at both ends", () => {
  const [doc] = twoWith("abcdef");
  const text = doc.getText("t");
  wrapLetters(text, { at: 2, length: 2, key: "a", value: a });
  wrapLetters(text, { at: 0, length: 1, key: "b", value: b });
  wrapLetters(text, { at: 5, length: 1, key: "b", value: b });
  expect(looks(doc)).toEqual([
    { insert: "a", attributes: { b } },
    { insert: "b" },
    { insert: "cd", attributes: { a } },
    { insert: "e" },
    { insert: "f", attributes: { b } },
  ]);
});

test("letters beside others that look so keep their look when a colleague takes that of the others", () => {
  const [anna, jan] = twoWith("abcdef");
  wrapLetters(anna.getText("t"), { at: 0, length: 2, key: "a", value: a });
  meet(anna, jan);
  wrapLetters(anna.getText("t"), { at: 2, length: 2, key: "a", value: a });
  jan.getText("t").format(0, 2, { a: null });
  meet(anna, jan);
  expect(looks(jan)).toEqual([{ insert: "ab" }, { insert: "cd", attributes: { a } }, { insert: "ef" }]);
  expect(looks(anna)).toEqual(looks(jan));
});

test("marks without effect between the letters do not end their look", () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = randomFrom(seed);
    const [anna, jan] = twoWith("abcdef");
    for (let round = 0; round < 3; round++) {
      for (const doc of [anna, jan]) {
        const at = random.below(5);
        const length = 1 + random.below(5 - at);
        if (range(at, length).every((letter) => lacking(doc).includes(letter)))
          wrapLetters(doc.getText("t"), { at, length, key: "a", value: a });
        else doc.getText("t").format(at, length, { a: null });
      }
      meet(anna, jan);
    }
    const rest = lacking(anna);
    for (const [from, to] of runsOf(rest))
      wrapLetters(anna.getText("t"), { at: from, length: to - from, key: "a", value: a });
    expect(lacking(anna), `seed ${seed}`).toEqual([]);
  }
});

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

function runsOf(offsets: readonly number[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const at of offsets) {
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function lacking(doc: Y.Doc): number[] {
  const delta = doc.getText("t").toDelta() as { insert: string; attributes?: object }[];
  return delta
    .flatMap(({ insert, attributes = {} }) => insert.split("").map(() => "a" in attributes))
    .flatMap((has, at) => (has ? [] : [at]));
}

test("says where there is no such letter", () => {
  const [doc] = twoWith("abc");
  expect(() => wrapLetters(doc.getText("t"), { at: 2, length: 2, key: "a", value: a })).toThrow(
    "no letter 3 in a text of 3",
  );
});
