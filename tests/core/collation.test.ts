import { expect, test } from "vitest";
import { compareNames, folded, matchesSearch } from "#core/collation";

test("names stand in the order of the Polish alphabet", () => {
  const ordered =
    "ananas Ania ąb bar Cyna ćma Ewa ęd Lato Ładoga naród ńok Oda ósmy sok Śluza zebra źrebak żaba".split(
      " ",
    );
  expect(ordered.toReversed().toSorted(compareNames)).toEqual(ordered);
});

test("numbers within names count as numbers", () => {
  expect(["21/2026", "3/2026", "100/2025"].toSorted(compareNames)).toEqual(["3/2026", "21/2026", "100/2025"]);
});

test.each([
  ["Zażółć gęślą jaźń", "zazolc gesla jazn"],
  ["  Straße\n  ﬁx ", "strasse fix"],
  ["İzmir Ørsted", "izmir orsted"],
  ["Coale'em Coale’em", "coale’em coale’em"],
])("%j is folded to %j", (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test("every word of a search must stand somewhere", () => {
  expect(matchesSearch("wisla sluza", ["Śluza", null, "na Wiśle", "Wisła"])).toBe(true);
  expect(matchesSearch("wisla odra", ["Śluza na Wiśle"])).toBe(false);
  expect(matchesSearch("", ["anything"])).toBe(true);
});
