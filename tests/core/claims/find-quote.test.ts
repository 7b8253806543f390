import { describe, expect, it } from "vitest";
import { findQuote } from "#core/claims/find-quote";

const text = "Plan obejmuje śluzy. Koszt to 12 mln zł.\nKoszt to 12 mln zł, nie więcej.";

describe("findQuote", () => {
  it.each([
    ["the only place", { exact: "Plan obejmuje" }, "Plan obejmuje"],
    ["across blocks and white space", { exact: "mln zł. Koszt" }, "mln zł.\nKoszt"],
    ["by what follows", { exact: "Koszt to 12 mln zł", suffix: ", nie" }, "Koszt to 12 mln zł"],
    ["by what precedes", { exact: "Koszt", prefix: "zł. " }, "Koszt"],
    ["signs that mean something in a pattern", { exact: "zł." }, "zł."],
  ])("finds %s", (_name, selector, found) => {
    const { from, to } = findQuote(text, selector);
    expect(text.slice(from, to)).toBe(found);
  });

  it("takes the second of two places when the suffix says so", () => {
    expect(findQuote(text, { exact: "Koszt to 12 mln zł", suffix: ", nie" }).from).toBe(
      text.lastIndexOf("Koszt"),
    );
  });

  it.each([
    ["words that are not there", { exact: "Wisła" }, "anchor-not-found"],
    ["white space only", { exact: " \n " }, "anchor-not-found"],
    ["two places alike", { exact: "12 mln zł" }, "anchor-ambiguous"],
    ["a prefix that does not fit", { exact: "Plan", prefix: "Nowy" }, "anchor-not-found"],
  ])("refuses %s", (_name, selector, code) => {
    expect(() => findQuote(text, selector)).toThrow(expect.objectContaining({ code }));
  });
});
