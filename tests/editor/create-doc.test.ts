import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { aHistory, isSound, randomUpdate } from "#tests/support/histories";
import { type Random, randomFrom } from "#tests/support/seed";

const histories = Array.from({ length: 10 }, (_, seed) => aHistory(seed));
/** The last one damages a text so that Yjs meets an item twice when it collects. */
const seeds = [...Array.from({ length: 100 }, (_, seed) => seed), 530];

const collected = Uint8Array.from([1, 1, 5, 0, 0, 3, 0]);
/** "abcdef" in the text "t", of the client and from the clock that `collected` has as three that are gone. */
const overCollected = Uint8Array.from([1, 1, 5, 0, 4, 1, 1, 116, 6, 97, 98, 99, 100, 101, 102, 0]);
/** A map in the map "m" whose "k" is "ab", then "c" between "a" and "b"; and the inner map deleted. */
const twoValues = Uint8Array.from(
  [
    [1, 3, 5, 0],
    [39, 1, 1, 109, 1, 107, 1],
    [36, 0, 5, 0, 1, 107, 2, 97, 98],
    [132, 5, 1, 1, 99],
    [1, 5, 1, 0, 1],
  ].flat(),
);

describe("createDoc", () => {
  it("W4 makes documents that survive what begins where something else was collected", () => {
    const doc = applied(createDoc(), collected, overCollected);
    expect(doc.getText("t").toJSON()).toBe("");
    expect(Y.getState(doc.store, 5)).toBe(6);
  });

  it("W4 makes documents that survive a value of two halves whose map is deleted", () => {
    const doc = applied(createDoc(), twoValues);
    expect(doc.getMap("m").size).toBe(0);
  });

  it("makes documents in which formatting leaves alone what looks as it did", () => {
    const [anna, jan] = [createDoc(), createDoc()];
    anna.getText("t").applyDelta([
      { insert: "abc", attributes: { first: { id: 1 }, second: { id: 2 } } },
      { insert: "d", attributes: { first: { id: 1 } } },
    ]);
    exchange(anna, jan);
    // She takes the first off and says what she sees of the second; he takes the second off.
    anna.getText("t").applyDelta([
      { retain: 3, attributes: { first: null, second: { id: 2 } } },
      { retain: 1, attributes: { first: null, second: null } },
    ]);
    jan.getText("t").applyDelta([{ retain: 4, attributes: { second: null } }]);
    exchange(anna, jan);
    expect(anna.getText("t").toDelta()).toEqual([{ insert: "abcd" }]);
    expect(jan.getText("t").toDelta()).toEqual([{ insert: "abcd" }]);
  });

  it("makes documents in which a tag over other tags has one beginning and one end", () => {
    const text = createDoc().getText("t");
    text.insert(0, "In 2024 the wind gave 38%, twice as much.");
    text.applyDelta([{ retain: 8 }, { retain: 17, attributes: { inner: { id: 1 } } }]);
    const outer = { id: 2 };
    text.applyDelta([
      { retain: 8, attributes: { outer } },
      { retain: 17, attributes: { inner: { id: 1 }, outer } },
      { retain: 15, attributes: { outer } },
    ]);
    const marks: unknown[] = [];
    for (let item = text._start; item !== null; item = item.right) {
      if (!item.deleted && item.content instanceof Y.ContentFormat) marks.push(item.content.key);
    }
    expect(marks).toEqual(["outer", "inner", "inner", "outer"]);
  });

  it("W4 makes documents to which all can be applied that can be read", () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const doc = createDoc();
      try {
        for (const update of damagedUpdates(random)) Y.applyUpdate(doc, update);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
      // Whoever joins reads it, too.
      Y.applyUpdate(createDoc(), Y.encodeStateAsUpdate(doc));
    }
  });
});

function exchange(one: Y.Doc, other: Y.Doc): void {
  const updates = [one, other].map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of [one, other]) applied(doc, ...updates);
}

function applied(doc: Y.Doc, ...updates: readonly Uint8Array[]): Y.Doc {
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function* damagedUpdates(random: Random): Iterable<Uint8Array> {
  for (let n = 0; n < 40; n++) {
    const history = random.pick(histories);
    const update = n % 4 === 0 ? history.whole : randomUpdate(history, numbersOf(random));
    if (isSound(update)) yield update;
  }
}

function* numbersOf({ below }: Random): Iterable<number> {
  for (;;) yield below(2 ** 31);
}
