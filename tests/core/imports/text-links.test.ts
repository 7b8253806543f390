import { describe, expect, it } from "vitest";
import { importText } from "#core/imports/import-text";
import { lines, outline, warned } from "./notation.ts";

const prose = [
  "Raport o stanie jezior ukazał się w styczniu, a",
  "jego autorzy badali wodę w czterystu miejscach",
  "kraju, o czym informuje strona",
];

describe("bare addresses", () => {
  const cases: [string, string][] = [
    ["Zob. https://jeziora.pl/raport.", "Zob. <https://jeziora.pl/raport>."],
    ["Zob. (http://jeziora.pl/a_(b)), tam.", "Zob. (<http://jeziora.pl/a_(b)>), tam."],
    ["Zob. „https://jeziora.pl/?a=1&b=2#c”.", "Zob. „<https://jeziora.pl/?a=1&b=2#c>”."],
    [
      "Zob. www.jeziora.pl/raport, tam.",
      "Zob. <www.jeziora.pl/raport -> https://www.jeziora.pl/raport>, tam.",
    ],
    ["Pisz na biuro@jeziora.pl.", "Pisz na <biuro@jeziora.pl -> mailto:biuro@jeziora.pl>."],
    ["Nie: http://, www., a@b, jeziora.pl.", "Nie: http://, www., a@b, jeziora.pl."],
    ["Nie: javascript:alert(1).", "Nie: javascript:alert(1)."],
  ];
  it.each(cases)("%s", (text, expected) => {
    expect(outline(importText(text))).toEqual([expected]);
  });

  it("are paragraphs where they stand alone", () => {
    expect(
      outline(
        importText(
          lines("Jeziora są czyste, a rzeki nie.", "", "https://jeziora.pl/a", "https://jeziora.pl/b"),
        ),
      ),
    ).toEqual(["Jeziora są czyste, a rzeki nie.", "<https://jeziora.pl/a>", "<https://jeziora.pl/b>"]);
  });

  it("stay in the sentence that runs through their line", () => {
    expect(outline(importText(lines(...prose, "https://jeziora.pl/raport", "i dwa dzienniki.")))).toEqual([
      `${prose.join(" ")} <https://jeziora.pl/raport> i dwa dzienniki.`,
    ]);
  });

  it("are told of when they come again", () => {
    expect(
      warned(importText("Raz https://jeziora.pl/a i dwa https://jeziora.pl/a oraz https://jeziora.pl/b.")),
    ).toEqual(["link-duplicate@0"]);
  });

  it("go to the end if they cut a sentence", () => {
    const imported = importText(
      lines(
        ...prose.slice(0, 2),
        "",
        "https://jeziora.pl/a",
        "",
        "kraju i za granicą.",
        "",
        "Rzek nie badał nikt.",
      ),
    );
    expect(outline(imported)).toEqual([
      `${prose.slice(0, 2).join(" ")} kraju i za granicą.`,
      "Rzek nie badał nikt.",
      "<https://jeziora.pl/a>",
    ]);
    expect(warned(imported)).toEqual(["paragraph-joined-across-break@0", "link-moved@0"]);
  });
});

it("addresses that a layout left between paragraphs go to the end", () => {
  const imported = importText(
    lines(
      ...prose.slice(0, 2),
      "całym kraju.",
      "",
      "https://jeziora.pl/a",
      "https://jeziora.pl/b",
      "Rzek nie badał nikt, choć są one brudne i",
      "groźne.",
      "",
      "Morza też nie.",
    ),
  );
  expect(outline(imported).slice(-3)).toEqual([
    "Morza też nie.",
    "<https://jeziora.pl/a>",
    "<https://jeziora.pl/b>",
  ]);
  expect(warned(imported)).toEqual(["link-moved@0", "link-moved@0"]);
});

describe("addresses broken over lines", () => {
  const repaired: [string, string[], string][] = [
    ["after a hyphen", ["https://jeziora.pl/stan-", "wody"], "https://jeziora.pl/stan-wody"],
    [
      "after a slash",
      ["https://jeziora.pl/raporty/", "stan-wody-2031"],
      "https://jeziora.pl/raporty/stan-wody-2031",
    ],
    ["before a slash", ["https://jeziora.pl", "/raporty"], "https://jeziora.pl/raporty"],
    [
      "inside a word",
      ["https://jeziora.pl/raporty/sta", "n-wody-w-kraju"],
      "https://jeziora.pl/raporty/stan-wody-w-kraju",
    ],
    ["inside the domain", ["https://jeziora.", "pl/raporty"], "https://jeziora.pl/raporty"],
    ["after the scheme", ["https://", "jeziora.pl/raporty"], "https://jeziora.pl/raporty"],
    ["inside a query", ["https://jeziora.pl/?rok=", "2031&x=1"], "https://jeziora.pl/?rok=2031&x=1"],
    [
      "twice",
      ["https://jeziora.pl/raporty/stan-", "wody-w-", "kraju"],
      "https://jeziora.pl/raporty/stan-wody-w-kraju",
    ],
  ];
  it.each(repaired)("are repaired %s", (_, texts, expected) => {
    const imported = importText(lines("Jeziora są czyste, a rzeki nie.", "", ...texts));
    expect(outline(imported)[1]).toBe(`<${expected}>`);
    expect(new Set(warned(imported))).toEqual(new Set(["link-repaired@0"]));
  });

  it("are repaired inside a paragraph", () => {
    const imported = importText(
      lines(...prose, "instytutu: https://jeziora.pl/raporty/stan-", "wody oraz dwa dzienniki."),
    );
    expect(outline(imported)[0]).toContain("instytutu: <https://jeziora.pl/raporty/stan-wody> oraz");
    expect(warned(imported)).toEqual(["link-repaired@0"]);
  });

  it("are left alone before a word of the sentence", () => {
    const imported = importText(
      lines(...prose, "jezior pod adresem https://jeziora.pl/stan", "oraz dwa dzienniki."),
    );
    expect(outline(imported)[0]).toContain("<https://jeziora.pl/stan> oraz");
    expect(imported.warnings).toEqual([]);
  });

  it("are left alone, and told of, when it may be either", () => {
    const imported = importText(lines(...prose, "na https://jeziora.pl/", "stan i dwa dzienniki."));
    expect(outline(imported)[0]).toContain("<https://jeziora.pl/> stan");
    expect(warned(imported)).toEqual(["link-broken@0"]);
  });

  it("are not mixed up with the text below", () => {
    expect(
      outline(
        importText(
          lines(
            "Jeziora są czyste.",
            "",
            "https://jeziora.pl/stan",
            " Rzeki nie są ani czyste, ani bezpieczne.",
          ),
        ),
      ),
    ).toEqual([
      "Jeziora są czyste.",
      "<https://jeziora.pl/stan>",
      "Rzeki nie są ani czyste, ani bezpieczne.",
    ]);
  });
});
