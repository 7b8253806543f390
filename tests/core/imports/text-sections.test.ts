import { describe, expect, it } from "vitest";
import { importText } from "#core/imports/import-text";
import { lines, outline, warned } from "./notation.ts";

const prose = "Kuter wypłynął o świcie i wrócił z pełną ładownią dorszy.";
const more = "Ceny na targu spadły jeszcze tego samego dnia o połowę.";

describe("question headings", () => {
  it("begin sections; what stands before them is the lead", () => {
    const imported = importText(
      lines(prose, "", "Co złowiono?", "", more, "", "Kto za to zapłaci?", "", prose),
    );
    expect(outline(imported)).toEqual([prose, "Q Co złowiono?", more, "Q Kto za to zapłaci?", prose]);
    expect(imported.sections).toEqual([
      { kind: "lead", title: "" },
      { kind: "question", title: "Co złowiono?" },
      { kind: "question", title: "Kto za to zapłaci?" },
    ]);
  });

  it("may run over several lines", () => {
    expect(
      outline(
        importText(
          lines(
            prose,
            "",
            "Dlaczego mimo zakazu kutry",
            "z obcych portów nadal łowią",
            "na wodach zatoki?",
            "",
            more,
          ),
        ),
      ),
    ).toContain("Q Dlaczego mimo zakazu kutry z obcych portów nadal łowią na wodach zatoki?");
  });

  it("need no blank line below", () => {
    expect(outline(importText(lines(prose, "", "Co złowiono?", prose, more)))).toContain("Q Co złowiono?");
  });

  it("may hold two questions", () => {
    expect(outline(importText(lines(prose, "", "Co złowiono? Kto zapłaci?", "", more)))).toContain(
      "Q Co złowiono? Kto zapłaci?",
    );
  });

  it("may be numbered", () => {
    expect(
      outline(importText(lines(prose, "", "1. Co złowiono?", "", more, "", "2. Kto zapłaci?", "", prose))),
    ).toEqual([prose, "Q 1. Co złowiono?", more, "Q 2. Kto zapłaci?", prose]);
  });

  it.each([
    ["that ends a paragraph", "Rybacy wrócili do portu. Czy jutro znów wypłyną?"],
    ["that goes on from the line above", "czy jutro znów wypłyną?"],
    ["that somebody says", "– Czy jutro znów wypłyną?"],
  ])("are not questions %s", (_, text) => {
    expect(outline(importText(lines(prose, "", text, "", more)))).toContain(text);
  });

  it("are none at the very end, where nothing follows", () => {
    expect(outline(importText(lines(prose, "", "Co złowiono?", "", more, "", "Czy było warto?")))).toContain(
      "Czy było warto?",
    );
  });

  it("are found in English", () => {
    const imported = importText(
      lines(
        "The fleet left at dawn and it came back with cod.",
        "",
        "What was caught?",
        "",
        "Mostly cod and the odd herring, as in the year before.",
      ),
    );
    expect(imported.language).toBe("en");
    expect(imported.sections.map(({ kind }) => kind)).toEqual(["lead", "question"]);
  });
});

describe("other headings", () => {
  const cases: [string, string[], string][] = [
    ["a short line without a full stop", ["Skutki zakazu", "", more], "B Skutki zakazu"],
    ["a numbered line", ["2. Skutki zakazu", "", more], "B 2. Skutki zakazu"],
    ["a line numbered in Roman", ["II. Skutki zakazu", "", more], "B II. Skutki zakazu"],
    ["a line in capitals, glued to its text", ["SKUTKI ZAKAZU", more], "B SKUTKI ZAKAZU"],
    ["a second-level number", ["2.1 Skutki uboczne", "", more], "### 2.1 Skutki uboczne"],
    ["a box", ["Ramka: dorsz w liczbach", "", more], "X Ramka: dorsz w liczbach"],
    ["Źródła", ["Źródła", "", "https://przyklad.pl/dorsz"], "S Źródła"],
    ["References", ["References", "", "[7] A book.", "", "An article."], "S References"],
  ];
  it.each(cases)("%s", (_, texts, expected) => {
    expect(outline(importText(lines(prose, "", ...texts)))).toContain(expected);
  });

  it.each([
    "Wykres 1. Połowy dorsza w zatoce",
    "Anna Nowak, Gdynia,",
    "Zobacz na www.przyklad.pl",
    "Kapitan powiedział, że",
  ])("are not „%s”", (text) => {
    expect(
      outline(importText(lines(prose, "", text, "", more))).filter((line) => line.startsWith("B ")),
    ).toEqual([]);
  });
});

describe("the title", () => {
  it("is a short first line", () => {
    const imported = importText(lines("Koniec dorsza w zatoce", "", prose, "", "Co złowiono?", "", more));
    expect(outline(imported)).toEqual(["T Koniec dorsza w zatoce", prose, "Q Co złowiono?", more]);
    expect(imported.title).toBe("Koniec dorsza w zatoce");
  });

  it("comes after the series and before the byline, which stay in the lead", () => {
    expect(
      outline(
        importText(
          lines(
            "Nr 4/2031",
            "",
            "Koniec dorsza w zatoce",
            "",
            "Anna Nowak",
            "",
            prose,
            "",
            "Co złowiono?",
            "",
            more,
          ),
        ),
      ),
    ).toEqual(["T Koniec dorsza w zatoce", "Nr 4/2031", "Anna Nowak", prose, "Q Co złowiono?", more]);
  });

  it.each([
    ["a question", "Co złowiono?"],
    ["a sentence", "Złowiono dorsze."],
    ["a numbered heading", "1. Połowy"],
  ])("is not %s", (_, first) => {
    expect(importText(lines(first, "", prose, "", more)).title).toBeNull();
  });

  it("is not the only line", () => {
    expect(outline(importText("Koniec dorsza"))).toEqual(["Koniec dorsza"]);
  });
});

it("the title is not a series in capitals above it", () => {
  const series = lines(
    "KOMENTARZ",
    "",
    "NR 4/2031",
    "",
    "Koniec dorsza w zatoce",
    "",
    "Anna Nowak",
    "",
    prose,
  );
  expect(importText(series).title).toBe("Koniec dorsza w zatoce");
  const capitals = lines("KONIEC DORSZA W ZATOCE", "", "Anna Nowak", "", prose);
  expect(importText(capitals).title).toBe("KONIEC DORSZA W ZATOCE");
});

describe("text without headings", () => {
  it("is all lead", () => {
    const imported = importText(lines(prose, "", more));
    expect(outline(imported)).toEqual([prose, more]);
    expect(imported.sections).toEqual([{ kind: "lead", title: "" }]);
  });

  it.each(["", " \n\t\u00A0\n\u200B"])("is refused if it has no words", (text) => {
    expect(() => importText(text)).toThrow("import-empty");
  });
});

describe("page lines", () => {
  it("go to the end, and are told of", () => {
    const imported = importText(
      lines(
        prose,
        "",
        "Co złowiono?",
        "",
        "Przede wszystkim dorsze, a poza nimi także liczne",
        "",
        "12",
        "",
        "\fśledzie i szproty z zatoki.",
      ),
    );
    expect(outline(imported).slice(2)).toEqual([
      "Przede wszystkim dorsze, a poza nimi także liczne śledzie i szproty z zatoki.",
      "12",
    ]);
    expect(warned(imported)).toEqual(["paragraph-joined-across-break@1", "page-line-moved@1"]);
  });

  it("are headers that come again with other numbers", () => {
    const header = (page: number) => `\fKomentarz rybacki | strona ${page}`;
    const imported = importText(
      lines(header(1), "", prose, "", header(2), "", more, "", header(3), "", prose),
    );
    expect(warned(imported)).toEqual(["page-line-moved@0", "page-line-moved@0", "page-line-moved@0"]);
  });

  it("are not a lonely number inside a page", () => {
    expect(importText(lines(prose, "", "12", "", more)).warnings).toEqual([]);
  });
});
