import { describe, expect, test } from "vitest";
import { isNumbering, nextNumber } from "#core/series/numbering";

describe("the next number of a series", () => {
  test.each([
    ["{number}/{year}", [], "1/2026"],
    ["{number}/{year}", ["19/2026", "20/2026", "7/2026"], "21/2026"],
    ["{number}/{year}", ["52/2025"], "1/2026"],
    ["Nr {number} ({year})", ["Nr 3 (2026)"], "Nr 4 (2026)"],
    ["{year}.{number}", ["2026.9", "202619"], "2026.10"],
    ["{number}", ["52/2025", "7", "specjalny"], "8"],
  ])("%s after %j is %s", (numbering, given, next) => {
    expect(nextNumber(numbering, given, 2026)).toBe(next);
  });

  test("is none where a series has no numbers", () => {
    expect(nextNumber("", ["1"], 2026)).toBeNull();
  });
});

test.each([
  ["", true],
  ["{number}", true],
  ["{number}/{year}", true],
  ["{year}", false],
  ["{number}-{number}", false],
  ["nr 7", false],
])("“%s” is a numbering: %s", (numbering, is) => {
  expect(isNumbering(numbering)).toBe(is);
});
