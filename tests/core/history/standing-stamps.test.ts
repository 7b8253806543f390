import { expect, test } from "vitest";
import * as Y from "yjs";
import { standingStamps } from "#core/history/standing-stamps";

/** "anna 0-5 12" as a stamp of client 7 at minute 12. */
function stamp(words: string) {
  const [userId = "", range = "", minute] = words.split(" ");
  const [from, to] = range.split("-").map(Number);
  return { clientId: 7, from: from ?? 0, to: to ?? 0, userId, at: new Date(Number(minute) * 60_000) };
}

/** Ten letters by client 7, of which these are deleted again. */
function text(...deleted: readonly [at: number, length: number][]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.getText("t").insert(0, "abcdefghij");
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  for (const [at, length] of deleted.toReversed()) other.getText("t").delete(at, length);
  return other;
}

test.each<[string, readonly [number, number][], string[], string[]]>([
  ["all of what stands", [], ["anna 0-10 5"], ["anna 0-10 5"]],
  ["cut to what stands", [[0, 3]], ["anna 0-5 5", "jan 5-10 5"], ["anna 3-5 5", "jan 5-10 5"]],
  ["none where nothing stands", [[0, 5]], ["anna 0-5 5", "jan 5-10 5"], ["jan 5-10 5"]],
  ["as one over what is gone", [[3, 4]], ["anna 0-3 5", "jan 3-7 5", "anna 7-10 5"], ["anna 0-10 5"]],
  ["apart by the minute", [[3, 4]], ["anna 0-3 5", "anna 7-10 6"], ["anna 0-3 5", "anna 7-10 6"]],
  [
    "apart by another",
    [[3, 1]],
    ["anna 0-3 5", "jan 3-7 5", "anna 7-10 5"],
    ["anna 0-3 5", "jan 4-7 5", "anna 7-10 5"],
  ],
  ["apart by what nobody knows of", [], ["anna 0-3 5", "anna 7-10 5"], ["anna 0-3 5", "anna 7-10 5"]],
])("stamps are kept %s", (_what, deleted, stamps, expected) => {
  const standing = standingStamps(text(...deleted), new Map([[7, stamps.map(stamp)]]));
  expect(standing.get(7)).toEqual(expected.map(stamp));
});

test("a client of whom nothing stands has none", () => {
  expect(standingStamps(text([0, 10]), new Map([[7, [stamp("anna 0-10 5")]]]))).toEqual(new Map());
});
