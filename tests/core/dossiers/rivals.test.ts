import { describe, expect, it } from "vitest";
import { type Comparable, rivalFinder } from "#core/dossiers/rivals";

const claim = (id: string, fields: Partial<Comparable> = {}): Comparable => ({
  id,
  asOf: null,
  changedOn: "2026-01-01",
  speaker: null,
  quantities: [],
  sourceIds: [],
  ...fields,
});
const from = (...sourceIds: string[]) => ({ sourceIds });
const says = (value: number, unit: string | null, date: string | null = null) => ({
  quantities: [{ value, unit, date, inferred: false }],
});
const beside = (contested: Comparable, ...others: Comparable[]) =>
  rivalFinder([contested, ...others])(contested);
const idsOf = (rivals: readonly { readonly claim: Comparable }[]) => rivals.map(({ claim: { id } }) => id);

describe("beside it stand", () => {
  it("claims from a source of its own, or by its speaker however the name is written; never itself", () => {
    const contested = claim("a", { ...from("s"), speaker: "Anna Żak" });
    const rivals = beside(
      contested,
      claim("b", from("s", "t")),
      claim("c", { speaker: "  anna  żak " }),
      claim("d", { ...from("s"), speaker: "ANNA ŻAK" }),
      claim("e", { ...from("t"), speaker: "Jan Żak" }),
    );
    expect(rivals.map(({ claim: { id }, shared }) => [id, shared])).toEqual([
      ["b", ["source"]],
      ["c", ["speaker"]],
      ["d", ["source", "speaker"]],
    ]);
  });

  it("nothing for want of a speaker on both sides", () => {
    expect(beside(claim("a", { speaker: " " }), claim("b", { speaker: "" }), claim("c"))).toEqual([]);
  });
});

describe("first come differing figures", () => {
  it("of the same unit and date, then of the same unit, then of the same date, then the rest by date", () => {
    const contested = claim("a", { ...from("s"), ...says(12, "śluz", "2030") });
    const rivals = beside(
      contested,
      claim("old", { ...from("s"), asOf: "2020-01-01" }),
      claim("new", { ...from("s"), asOf: "2025-01-01" }),
      claim("date", { ...from("s"), ...says(300, "mln zł", "2030") }),
      claim("unit", { ...from("s"), ...says(9, "śluz", "2028") }),
      claim("both", { ...from("s"), ...says(15, "śluz", "2030") }),
      claim("same", { ...from("s"), ...says(12, "śluz", "2030"), asOf: "2019-01-01" }),
    );
    expect(idsOf(rivals)).toEqual(["both", "unit", "date", "new", "old", "same"]);
    expect(rivals[0]?.figures).toEqual({
      own: contested.quantities[0],
      other: { value: 15, unit: "śluz", date: "2030", inferred: false },
    });
    expect(rivals.at(-1)?.figures).toBeNull();
  });

  it("whose date is the claim's own where they have none", () => {
    const contested = claim("a", { ...from("s"), ...says(12, null), asOf: "2025-01-01" });
    const rivals = beside(
      contested,
      claim("other", { ...from("s"), ...says(15, null), asOf: "2024-01-01" }),
      claim("same", { ...from("s"), ...says(15, null), asOf: "2025-01-01" }),
    );
    expect(rivals.map(({ claim: { id }, figures }) => [id, figures !== null])).toEqual([
      ["same", true],
      ["other", false],
    ]);
  });

  it.each([
    ["śluz", "śluzy", true],
    ["Śluz ", "śluz", true],
    ["osoby", "osobyście", false],
    ["m", "mm", false],
    ["PLN", "EUR", false],
  ])("%s and %s are one unit: %s", (a, b, expected) => {
    const [rival] = beside(
      claim("a", { ...from("s"), ...says(1, a) }),
      claim("b", { ...from("s"), ...says(2, b) }),
    );
    expect(rival?.figures !== null).toBe(expected);
  });
});
