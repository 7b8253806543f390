import { describe, expect, test } from "vitest";
import { checkQuote } from "#editor/anchors/check-quote";

/** What was found, with the words of the text that it was found in. */
function check(text: string, quote: string) {
  const { state, place } = checkQuote(text, quote);
  return [state, place && text.slice(place.start, place.end)];
}

const text = `Minister powiedział: „Nie cofniemy się – ani o krok”. Rząd
zapowie-
dział też, że budżet wzrośnie o 3,4 mld zł. Nakłady na obronę 𝒜 wyniosą w przyszłym roku cztery procent PKB.`;

describe("a quote", () => {
  test("stands letter by letter", () => {
    expect(check(text, " ani o krok ")).toEqual(["exact", "ani o krok"]);
  });

  test.each([
    ["quotation marks and dashes", '"nie cofniemy się - ani o krok"', "„Nie cofniemy się – ani o krok”"],
    ["white space", "budżet  wzrośnie\no 3,4\u00a0mld zł", "budżet wzrośnie o 3,4 mld zł"],
    ["hyphenation", "Rząd zapowiedział też", "Rząd\nzapowie-\ndział też"],
    ["letters of two units", "OBRONĘ 𝒜 wyniosą", "obronę 𝒜 wyniosą"],
    ["soft hyphens", "bud\u00adżet wzrośnie", "budżet wzrośnie"],
  ])("stands whatever its %s", (_, quote, found) => {
    const [state, words] = check(text, quote);
    expect(words).toBe(found);
    expect(["exact", "normalised"]).toContain(state);
  });

  test("stands with what an ellipsis leaves out, in its order only", () => {
    expect(check(text, "Minister powiedział […] ani o krok")).toEqual([
      "normalised",
      "Minister powiedział: „Nie cofniemy się – ani o krok",
    ]);
    expect(check(text, "ani o krok… Minister powiedział… budżet wzrośnie")[0]).not.toBe("normalised");
  });

  test("resembles what stands there", () => {
    expect(check(text, "Nakłady na obronę wyniosą w tym roku cztery procent PKB")).toEqual([
      "similar",
      "Nakłady na obronę 𝒜 wyniosą w przyszłym roku cztery procent PKB",
    ]);
  });

  test.each(["Premier odwołał wizytę w Brukseli", "", "…"])("stands nowhere: %j", (quote) => {
    expect(check(text, quote)).toEqual(["absent", null]);
  });

  test.each([
    ["line ends after a hyphen", `a-${"\n".repeat(400_000)}1`, "nothing of it"],
    ["beginnings without an end", "a".repeat(400_000), "a…b"],
    ["a long quote", "plan budżet śluza ".repeat(22_000), `${"rada ustaliła ".repeat(350)}koniec`],
  ])("is given up on in time: %s", (_, long, quote) => {
    expect(check(long, quote)).toEqual(["absent", null]);
  });
});
