import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatten, retag } from "#core/documents/flat-text";
import type { JsonNode } from "#editor/json-node";
import { textOf, withoutTags } from "#core/sections/split-sections";
import { p, text } from "#tests/support/commentary";

const list = (...items: JsonNode[]): JsonNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [item] })),
});
const note = (words: string): JsonNode => ({ type: "footnote", content: [text(words)] });

describe("flatten", () => {
  it("separates blocks by a line feed and leaves footnotes out", () => {
    const nodes = [p("Raz", note("przypis"), " dwa"), list(p("a"), p("b")), p("trzy")];
    expect(flatten(nodes).text).toBe("Raz dwa\na\nb\ntrzy");
    expect(flatten(nodes).text).toBe(nodes.map(textOf).join("\n"));
  });

  it("counts a citation as nothing, and lets a claim run across it", () => {
    const cite: JsonNode = { type: "citation", attrs: { sourceId: "s" } };
    const nodes = [p("Ala ", text("ma", "x"), cite, text(" kota", "x"), cite), p(cite)];
    expect(flatten(nodes)).toEqual({ text: "Ala ma kota\n", ranges: [{ id: "x", from: 4, to: 11 }] });
    expect(nodes.map(textOf).join("\n")).toBe("Ala ma kota\n");
    expect(retag(nodes, [{ id: "x", from: 4, to: 11 }])).toEqual(nodes);
  });

  it("tells where claims stand, overlapping ones too", () => {
    const nodes = [p("Ala ", text("ma ", "x"), text("kota", "x", "y"), text(" i psa", "y"))];
    expect(flatten(nodes).ranges).toEqual([
      { id: "x", from: 4, to: 11 },
      { id: "y", from: 7, to: 17 },
    ]);
  });
});

describe("retag", () => {
  it("tags exactly the given ranges", () => {
    const nodes = [p("Ala ma kota"), p(text("i psa", "old"))];
    expect(retag(nodes, [{ id: "x", from: 7, to: 14 }])).toEqual([
      p("Ala ma ", text("kota", "x")),
      p(text("i ", "x"), "psa"),
    ]);
  });

  it("is undone by flatten, and changes no word", () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom("a", "ł", "ó", " ", ".", "😀"),
    });
    const blocks = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const cuts = fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })), { maxLength: 4 });
    fc.assert(
      fc.property(blocks, cuts, (words, starts) => {
        const nodes = words.map((pieces) => p(...pieces));
        const { length } = flatten(nodes).text;
        const ranges = starts
          .map(([from, size], index) => ({ id: `c${index}`, from, to: Math.min(from + size, length) }))
          .filter(({ from, to }) => from < to);
        const tagged = retag(nodes, ranges);
        expect(tagged.map(withoutTags)).toEqual(nodes.map(withoutTags));
        for (const range of ranges) {
          const covered = flatten(tagged).ranges.filter(({ id }) => id === range.id);
          const touched = new Set(covered.flatMap(({ from, to }) => positions(from, to)));
          const wanted = positions(range.from, range.to).filter((at) => flatten(nodes).text[at] !== "\n");
          expect([...touched]).toEqual(wanted);
        }
      }),
    );
  });
});

function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
