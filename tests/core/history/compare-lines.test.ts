import { describe, expect, test } from "vitest";
import { compareLines } from "#core/history/compare/compare-lines";
import { linesOfBlocks, noCredit } from "#core/history/compare/section-lines";
import type { LineChange } from "#core/history/model";
import type { JsonNode } from "#editor/json-node";

const p = (...content: (string | JsonNode)[]): JsonNode => ({
  type: "paragraph",
  content: content.map((each) => (typeof each === "string" ? { type: "text", text: each } : each)),
});
const bold = (text: string): JsonNode => ({ type: "text", text, marks: [{ type: "bold" }] });
const claim = (text: string): JsonNode => ({
  type: "text",
  text,
  marks: [{ type: "claim", attrs: { id: "c1" } }],
});

const nobody = { struck: () => noCredit, written: () => noCredit };
const compare = (before: JsonNode[], after: JsonNode[]) =>
  compareLines(linesOfBlocks(before), linesOfBlocks(after), nobody);

/** A line in a few signs: `+came+`, `-went-`, `{gained}`, `}lost{` after the words that stayed. */
function told({ op, type, move, runs }: LineChange): string {
  const words = runs.map(({ op: each, text, gained, lost }) => {
    const sign = { equal: "", insert: "+", delete: "-" }[each];
    const marks = [...gained.map((mark) => `{${mark}}`), ...lost.map((mark) => `}${mark}{`)].join("");
    return `${sign}${text}${sign}${marks}`;
  });
  return `${op}${move ?? ""} ${type}: ${words.join("")}`;
}

const long = "Rząd przyjął w marcu program budowy dróg wodnych na dwanaście lat.";
const other = "Samorządy zapłacą za niego więcej, niż zapowiadano w grudniu ubiegłego roku.";

describe("lines that are compared", () => {
  test("stay, come, go and change", () => {
    const changes = compare(
      [p(long), p("Krótki akapit bez związku."), p(other)],
      [p(long), p(other.replace("grudniu", "styczniu")), p("Zupełnie nowe zdanie na końcu.")],
    );
    expect(changes.map(told)).toEqual([
      `equal paragraph: ${long}`,
      "delete paragraph: -Krótki akapit bez związku.-",
      "change paragraph: Samorządy zapłacą za niego więcej, niż zapowiadano w -grudniu-+styczniu+ ubiegłego roku.",
      "insert paragraph: +Zupełnie nowe zdanie na końcu.+",
    ]);
  });

  test("are told to have moved, also when some words changed on the way", () => {
    const third = "Trzecie zdanie tekstu zostaje tam, gdzie stało od początku.";
    expect(compare([p(long), p(third)], [p(third), p(long)]).map(({ op, move }) => [op, move])).toEqual([
      ["moved-away", 1],
      ["equal", null],
      ["moved-here", 1],
    ]);
    const changed = compare([p(long), p(third)], [p(third), p(long.replace("dwanaście", "dziesięć"))]);
    expect(changed.map(told).at(-1)).toBe(
      "moved-here1 paragraph: Rząd przyjął w marcu program budowy dróg wodnych na -dwanaście-+dziesięć+ lat.",
    );
  });

  test("show which marks words gained and lost, also claims", () => {
    const changes = compare(
      [p(bold("Rada"), " uchwaliła plan.")],
      [p("Rada ", claim("uchwaliła plan"), ".")],
    );
    expect(changes.map(told)).toEqual(["change paragraph: Rada}bold{ uchwaliła plan{claim}."]);
  });

  test("take two words in the place of two others as one change", () => {
    expect(
      compare(
        [p("Koszt to sto milionów złotych rocznie.")],
        [p("Koszt to dwa miliardy złotych rocznie.")],
      ).map(told),
    ).toEqual(["change paragraph: Koszt to -sto milionów-+dwa miliardy+ złotych rocznie."]);
  });

  test("are items of lists, cells of tables and footnotes, too", () => {
    const note: JsonNode = { type: "footnote", content: [{ type: "text", text: "Zob. sprawozdanie." }] };
    const list = (...items: string[]): JsonNode => ({
      type: "bulletList",
      content: items.map((item) => ({ type: "listItem", content: [p(item)] })),
    });
    const before = [p("Tekst z przypisem.", note), list("pierwszy punkt", "drugi punkt")];
    const after = [p("Tekst z przypisem."), list("pierwszy punkt", "trzeci punkt", "drugi punkt")];
    expect(compare(before, after).map(told)).toEqual([
      "equal paragraph: Tekst z przypisem.",
      "delete footnote: -Zob. sprawozdanie.-",
      "equal listItem: pierwszy punkt",
      "insert listItem: +trzeci punkt+",
      "equal listItem: drugi punkt",
    ]);
  });

  test("say so when a paragraph became a heading", () => {
    const heading: JsonNode = {
      type: "heading",
      attrs: { level: 3 },
      content: [{ type: "text", text: long }],
    };
    expect(compare([p(long)], [heading]).map(told)).toEqual([`change heading: ${long}`]);
  });
});
