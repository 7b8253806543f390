import { describe, expect, test } from "vitest";
import type { ClaimStatus } from "#core/claims/vocabulary";
import { coverageBySection, filterClaims, noFilters } from "../../app/_editor/claims/claim-filters.ts";
import type { ClaimView } from "../../app/_editor/claims/claim-view.ts";

const place = { words: "", from: 1, to: 2 };

function aClaim(id: string, status: ClaimStatus, more: Partial<ClaimView> & { by?: string } = {}): ClaimView {
  const { by = "anna", ...view } = more;
  const person = { id: by, name: by };
  return {
    id,
    words: id,
    sectionId: "a",
    place: { id, sectionId: "a", ...place },
    claim: { createdBy: person, changedBy: person } as ClaimView["claim"],
    status,
    stale: false,
    troubled: false,
    repeatChanged: false,
    detached: false,
    ...view,
  };
}

const claims = [
  aClaim("verified", "verified"),
  aClaim("stale", "verified", { stale: true }),
  aClaim("unsourced", "needs-source", { sectionId: "b", by: "jan" }),
  aClaim("reviewed", "in-review"),
  aClaim("gone", "verified", { detached: true, place: null }),
  aClaim("fresh", "draft", { claim: null }),
  aClaim("troubled", "verified", { troubled: true, sectionId: "c" }),
  aClaim("repeated", "verified", { repeatChanged: true, sectionId: "c" }),
];
const shown = (filters: Partial<typeof noFilters>) =>
  filterClaims(claims, { ...noFilters, ...filters }).map(({ id }) => id);

describe("the list of claims", () => {
  test("shows all of them without filters", () => {
    expect(shown({})).toHaveLength(claims.length);
  });

  test("shows what asks for work: also what is verified but stale or gone from the text", () => {
    expect(shown({ status: "open" })).toEqual([
      "stale",
      "unsourced",
      "reviewed",
      "gone",
      "fresh",
      "troubled",
      "repeated",
    ]);
  });

  test("shows one status, one flag, one section", () => {
    expect(shown({ status: "verified" })).toEqual(["verified", "stale", "troubled", "repeated"]);
    expect(shown({ status: "stale" })).toEqual(["stale"]);
    expect(shown({ status: "troubled" })).toEqual(["troubled"]);
    expect(shown({ status: "repeat" })).toEqual(["repeated"]);
    expect(shown({ status: "detached" })).toEqual(["gone"]);
    expect(shown({ sectionId: "b" })).toEqual(["unsourced"]);
  });

  test("shows one person's own, with what was tagged a moment ago", () => {
    expect(shown({ userId: "jan" })).toEqual(["unsourced", "fresh"]);
  });
});

test("a section's coverage counts a stale verdict as open and leaves out what is gone", () => {
  expect(coverageBySection(claims).get("a")).toEqual({ verified: 1, sourced: 1, open: 2, total: 4 });
  expect(coverageBySection(claims).has("none")).toBe(false);
});
