import { expect, test } from "vitest";
import { storable, storableJson } from "#core/documents/storable";

test("what PostgreSQL cannot hold is replaced, unit by unit", () => {
  expect(storable("a\0b\uD83Cc\uDFDE 🏞️ \\u0000")).toBe("a\uFFFDb\uFFFDc\uFFFD 🏞️ \\u0000");
});

test.each<[unknown, unknown]>([
  [{ "k\0": ["a\0", 1, null, { x: "\uDFDE" }] }, { "k\uFFFD": ["a\uFFFD", 1, null, { x: "\uFFFD" }] }],
  [String.raw`\u0000 and 🏞️`, String.raw`\u0000 and 🏞️`],
  [
    [true, "zażółć"],
    [true, "zażółć"],
  ],
])("as JSON: %j", (value, expected) => {
  expect(JSON.parse(storableJson(value))).toEqual(expected);
});
