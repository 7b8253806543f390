import { describe, expect, it } from "vitest";
import { isContested, rivalFinder } from "#core/dossiers/rivals";
import type { TiedClaim } from "#core/dossiers/tied-claims";

const claim = (id: string, fields: Partial<TiedClaim> = {}): TiedClaim => ({
  id,
  status: "in-review",
  stale: false,
  asOf: null,
  changedOn: "2026-01-01",
  speaker: null,
  quantities: [],
  evidence: [],
  ...fields,
});
const from = (...sources: string[]) => ({
  evidence: sources.map((sourceId) => ({ sourceId, stance: "supports" })),
});
const says = (value: number, unit: string | null, date: string | null = null) => ({
  quantities: [{ value, unit, date, inferred: false }],
});
const beside = (contested: TiedClaim, ...others: TiedClaim[]) =>
  rivalFinder([contested, ...others])(contested);
const idsOf = (rivals: readonly { readonly claim: TiedClaim }[]) => rivals.map(({ claim: { id } }) => id);

describe("a claim is contested", () => {
  it("when judged disputed or rejected, or when evidence contradicts it", () => {
    expect(isContested(claim("a", { status: "disputed" }))).toBe(true);
    expect(isContested(claim("a", { status: "rejected" }))).toBe(true);
    expect(isContested(claim("a", { evidence: [{ sourceId: "s", stance: "contradicts" }] }))).toBe(true);
  });

  it("not when outdated, or when evidence merely surrounds it", () => {
    expect(isContested(claim("a", { status: "outdated" }))).toBe(false);
    expect(isContested(claim("a", { evidence: [{ sourceId: "s", stance: "background" }] }))).toBe(false);
  });
});

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
