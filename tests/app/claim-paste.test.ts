import { Slice } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { schema } from "#editor/schema";
import { claimIds, claimsStanding, withoutClaims } from "../../app/_editor/text/claim-paste.ts";

const tagged = (words: string, ...ids: string[]) =>
  schema.text(
    words,
    ids.map((id) => schema.mark("claim", { id })),
  );
const doc = schema.node("doc", null, [
  schema.node("paragraph", null, [tagged("one", "a"), schema.text(" and "), tagged("two", "a", "b")]),
]);

test("a claim stands wherever one of its words does", () => {
  expect(claimsStanding(doc, null)).toEqual(new Set(["a", "b"]));
});

test("what a paste replaces does not count as standing", () => {
  expect(claimsStanding(doc, { from: 9, to: 12 })).toEqual(new Set(["a"]));
});

test("a pasted copy loses the claims that stand, keeps the others and every other mark", () => {
  const bold = tagged("two", "a", "b").mark([...tagged("two", "a", "b").marks, schema.mark("bold")]);
  const slice = new Slice(schema.node("paragraph", null, [bold]).content, 0, 0);
  const pasted = withoutClaims(slice, new Set(["a"])).content.firstChild;
  expect(claimIds(pasted?.marks ?? [])).toEqual(["b"]);
  expect(pasted?.marks.map(({ type }) => type.name)).toContain("bold");
});
