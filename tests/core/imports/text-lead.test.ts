import { describe, expect, it } from "vitest";
import { importText } from "#core/imports/import-text";
import { lines, outline, warned } from "./notation.ts";

const question = ["Co dalej z młynem?", ""];
const firstHalf = [
  "Młyn nad rzeką kupiła gmina, która chce",
  "urządzić w nim czytelnię oraz warsztat",
  "dla młodzieży (a na strychu, jeśli starczy",
];
const secondHalf = ["pieniędzy, także pokoje gościnne). Prace", "ruszą jesienią, gdy wyschną mury."];
const whole =
  "Młyn nad rzeką kupiła gmina, która chce urządzić w nim czytelnię oraz warsztat dla młodzieży (a na strychu, " +
  "jeśli starczy pieniędzy, także pokoje gościnne). Prace ruszą jesienią, gdy wyschną mury.";
const wide = [
  "3 lipca br. wójt ogłosił, że stary młyn po latach starań przechodzi na własność gminy Zalesie",
  "i że konkurs na jego zagospodarowanie wygrała pracownia z Torunia. Remont potrwa dwa lata.",
];
const lead = wide.join(" ");
const links = ["https://przyklad.pl/mlyn", "https://przyklad.pl/mlyn", "https://przyklad.pl/konkurs"];
const linked = links.map((link) => `<${link}>`);
const other = [
  "Kto za to zapłaci?",
  "",
  "Połowę kosztów pokryje województwo, a resztę",
  "gmina z kredytu, który spłaci do końca dekady.",
];
const otherOutline = [
  "Q Kto za to zapłaci?",
  "Połowę kosztów pokryje województwo, a resztę gmina z kredytu, który spłaci do końca dekady.",
];

describe("a lead that the layout displaced", () => {
  it("comes first, and the paragraph that it cut is whole again", () => {
    const imported = importText(
      lines(...question, ...firstHalf, "", ...wide, "", ...secondHalf, "", ...other),
    );
    expect(outline(imported)).toEqual([lead, "Q Co dalej z młynem?", whole, ...otherOutline]);
    expect(warned(imported)).toEqual(["lead-moved@0", "paragraph-joined-across-break@1"]);
    expect(imported.warnings[0]?.detail).toEqual({ from: "Co dalej z młynem?" });
  });

  it("is told by its lines standing apart as well", () => {
    const apart = wide.flatMap((line) => [line, ""]);
    expect(outline(importText(lines(...question, ...firstHalf, "", ...apart, ...secondHalf)))).toEqual([
      lead,
      "Q Co dalej z młynem?",
      whole,
    ]);
  });

  it("is told by its place alone, if it cuts a sentence", () => {
    const narrow = "Stary młyn po latach starań przechodzi na własność gminy, która ogłosiła konkurs.";
    expect(outline(importText(lines(...question, ...firstHalf, "", narrow, "", ...secondHalf)))).toEqual([
      narrow,
      "Q Co dalej z młynem?",
      whole,
    ]);
  });

  it("is found without a blank line around", () => {
    expect(
      outline(importText(lines(...question, ...firstHalf, ...wide, ...secondHalf, "", ...other))).slice(0, 3),
    ).toEqual([lead, "Q Co dalej z młynem?", whole]);
  });

  it("takes the addresses beside it out of the way, to the end of the last section", () => {
    const imported = importText(
      lines(...question, ...firstHalf, "", ...wide, "", ...links, ...secondHalf, "", ...other),
    );
    expect(outline(imported)).toEqual([lead, "Q Co dalej z młynem?", whole, ...otherOutline, ...linked]);
    expect(warned(imported)).toEqual([
      "lead-moved@0",
      "paragraph-joined-across-break@1",
      "link-moved@2",
      "link-duplicate@2",
      "link-moved@2",
      "link-moved@2",
    ]);
  });

  it("may stand between two sections", () => {
    const finished = [...firstHalf.slice(0, 2), "dla młodzieży."];
    expect(outline(importText(lines(...question, ...finished, "", ...wide, "", ...other)))[0]).toBe(lead);
  });

  it("comes after the title", () => {
    expect(
      outline(
        importText(
          lines("Młyn wraca do ludzi", "", ...question, ...firstHalf, "", ...wide, "", ...secondHalf),
        ),
      ).slice(0, 3),
    ).toEqual(["T Młyn wraca do ludzi", lead, "Q Co dalej z młynem?"]);
  });

  it("leaves in doubt whether the paragraph around went on, if a sentence ended there", () => {
    const full = ["Młyn nad rzeką kupiła gmina, która chce", "urządzić w nim czytelnię oraz warsztat."];
    const imported = importText(
      lines(
        ...question,
        ...full,
        "",
        ...wide,
        "",
        "Prace ruszą jesienią, gdy wyschną mury,",
        "a skończą się po dwóch latach wiosną.",
        "",
        ...other,
      ),
    );
    expect(warned(imported)).toEqual(["lead-moved@0", "paragraph-break-unsure@1"]);
  });
});

describe("a lead that is where it should be", () => {
  it("stays", () => {
    const imported = importText(lines(...wide, "", ...question, ...firstHalf, ...secondHalf));
    expect(outline(imported)).toEqual([lead, "Q Co dalej z młynem?", whole]);
    expect(imported.warnings).toEqual([]);
  });

  it("is not pushed aside by a wider paragraph further down", () => {
    const imported = importText(
      lines(
        "Gmina Zalesie kupiła młyn, w którym od wojny nikt nie mieszkał.",
        "",
        ...question,
        ...firstHalf,
        ...secondHalf,
        "",
        ...wide,
      ),
    );
    expect(outline(imported)[3]).toBe(lead);
  });
});

it("is missed, and told of, if nothing looks like a lead", () => {
  const imported = importText(lines(...question, ...firstHalf, ...secondHalf));
  expect(outline(imported)).toEqual(["Q Co dalej z młynem?", whole]);
  expect(warned(imported)).toEqual(["lead-missing@0"]);
});
