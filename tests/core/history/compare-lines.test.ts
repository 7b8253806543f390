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

const unknown = () => ({ credit: noCredit, end: Infinity });
const nobody = { struck: unknown, written: unknown };
const compare = (before: JsonNode[], after: JsonNode[]) =>
  compareLines(linesOfBlocks(before), linesOfBlocks(after), nobody).map(({ change }) => change);

/** A line in a few signs, `¶` for the break before it: `+came+`, `-went-`, `{gained}`, `}lost{` after the words that stayed. */
function told({ op, type, move, break: broken, runs }: LineChange): string {
  const words = runs.map(({ op: each, text, gained, lost }) => {
    const sign = { equal: "", insert: "+", delete: "-" }[each];
    const marks = [...gained.map((mark) => `{${mark}}`), ...lost.map((mark) => `}${mark}{`)].join("");
    return `${sign}${text}${sign}${marks}`;
  });
  const mark = broken === null ? "" : { insert: "+¶+", delete: "-¶-" }[broken];
  return `${op}${move ?? ""} ${type}: ${mark}${words.join("")}`;
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

  test("keep their words when a paragraph is split or joined, also when some words changed", () => {
    const both = `${long} ${other}`;
    expect(compare([p(both)], [p(long), p(other)]).map(told)).toEqual([
      `equal paragraph: ${long}`,
      `change paragraph: +¶+- -${other}`,
    ]);
    // As Enter leaves it, the blank stays with what follows.
    expect(compare([p(both)], [p(long), p(` ${other}`)]).map(told)).toEqual([
      `equal paragraph: ${long}`,
      `change paragraph: +¶+ ${other}`,
    ]);
    expect(compare([p(long), p(other)], [p(both.replace("grudniu", "styczniu"))]).map(told)).toEqual([
      `equal paragraph: ${long}`,
      `change paragraph: -¶-+ +${other.replace("grudniu", "-grudniu-+styczniu+")}`,
    ]);
    const third = "Trzecie zdanie tekstu zostaje tam, gdzie stało od początku.";
    const changed = compare(
      [p("Wstęp bez związku."), p(`${both} ${third}`)],
      [p("Wstęp bez związku."), p(long), p(` ${other}`), p(` ${third.replace("Trzecie", "Ostatnie")}`)],
    );
    expect(changed.map(told)).toEqual([
      "equal paragraph: Wstęp bez związku.",
      `equal paragraph: ${long}`,
      `change paragraph: +¶+ ${other}`,
      `change paragraph: +¶+ ${third.replace("Trzecie", "-Trzecie-+Ostatnie+")}`,
    ]);
  });

  test("keep what words are set as across a cut", () => {
    const [first, second] = compare(
      [p("Rząd przyjął program. ", bold("Samorządy zapłacą"), " za niego więcej.")],
      [p("Rząd przyjął program."), p(bold("Samorządy zapłacą"), " za niego ", claim("więcej"), ".")],
    );
    expect([first, second].map((each) => each && told(each))).toEqual([
      "equal paragraph: Rząd przyjął program.",
      "change paragraph: +¶+- -Samorządy zapłacą za niego więcej{claim}.",
    ]);
    expect(second?.runs[1]?.marks).toEqual(["bold"]);
  });

  test("are not taken for parts of a line of which they say a little only", () => {
    const changes = compare(
      [p(`${long} ${other}`)],
      [p("Rząd przyjął uchwałę o podatkach w lutym."), p("Samorządy nie zapłacą wcale.")],
    );
    expect(changes.map(({ op, break: broken }) => [op, broken])).not.toContainEqual(["change", "insert"]);
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
