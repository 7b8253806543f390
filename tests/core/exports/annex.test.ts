import { describe, expect, it } from "vitest";
import { buildAnnex } from "#core/exports/build-annex";
import { formatDate } from "#core/exports/format-date";
import { formatSource } from "#core/exports/format-source";
import type { Csl } from "#core/sources/model";
import { schema } from "#editor/schema";
import { annex } from "./rich-brief.ts";

const lines = (language: "pl" | "en", given = annex): string[] => {
  const root = schema.nodeFromJSON(buildAnnex(given, language));
  root.check();
  const texts: string[] = [];
  root.descendants((node) => {
    if (node.isTextblock) texts.push(node.textContent);
  });
  return texts;
};

describe("the annex", () => {
  it("lists claims with verdicts and evidence, then sources, in Polish", () => {
    expect(lines("pl")).toEqual([
      "Aneks: tezy i źródła",
      "Tezy",
      "„otwarcie 2 przejść *granicznych*”",
      "Rodzaj: liczba · Stan: potwierdzona · Kto mówi: BiełTA · " +
        "Liczby: 2\u00a0przejścia (marzec 2026, rok domyślny); 12\u00a0500,5 · " +
        "Według stanu na: 18 marca 2026 · Podmioty: Białoruś",
      "Ocena: częściowa prawda. Jedno z nich tylko dla ciężarówek.",
      "Dowody:",
      "potwierdza: Rozmowy w Mińsku, BiełTA, akapit 3: „dwa przejścia zostaną otwarte” [B2]",
      "„komisja zbierze się w 2026 r.”",
      "Rodzaj: prognoza · Stan: szkic · Prawdopodobieństwo: prawdopodobne (55–80%)",
      "Źródła",
      "ŻAK, Łucja. Rozmowy w Mińsku [online]. BiełTA, 2026-03-18 [dostęp: 2026-03-19]. " +
        "Dostępny w: https://belta.by/pl/rozmowy-w-minsku_1. Wiarygodność źródła: B.",
    ]);
  });

  it("speaks the language of the text", () => {
    expect(lines("en")).toEqual(
      expect.arrayContaining([
        "Annex: claims and sources",
        "Verdict: partly true. Jedno z nich tylko dla ciężarówek.",
        "Type: quantity · Status: verified · Speaker: BiełTA · " +
          "Figures: 2\u00a0przejścia (March 2026, year inferred); 12,500.5 · " +
          "As of: 18 March 2026 · Entities: Białoruś",
        "Type: forecast · Status: draft · Likelihood: likely (55–80%)",
      ]),
    );
  });

  it("says the day, the month or the year of a figure, each as exactly as it is known", () => {
    const [claim] = annex.claims;
    if (!claim) throw new Error("the fixture has no claim");
    const quantities = ["2030", "2030-01", "2030-01-02"].map((date) => ({
      value: -0.25,
      unit: "PLN",
      date,
      inferred: false,
    }));
    const [, , , facts] = lines("pl", { claims: [{ ...claim, quantities }], sources: [] });
    const amount = "-0,25\u00a0PLN";
    expect(facts).toContain(
      `Liczby: ${amount} (2030); ${amount} (styczeń 2030); ${amount} (2 stycznia 2030) ·`,
    );
  });

  it("shows a verdict on earlier words only when there is no other, and says so", () => {
    const [claim] = annex.claims;
    const [verdict] = claim?.verdicts ?? [];
    if (!claim || !verdict) throw new Error("the fixture has no verdict");
    const earlier = { ...verdict, current: false, note: null };
    const shown = (verdicts: (typeof verdict)[]) =>
      lines("pl", { claims: [{ ...claim, verdicts }], sources: [] }).filter((line) =>
        line.startsWith("Ocena"),
      );
    expect(shown([earlier])).toEqual(["Ocena: częściowa prawda (dotyczy wcześniejszego brzmienia)"]);
    expect(shown([earlier, { ...verdict, value: "true" }])).toEqual([
      "Ocena: prawda. Jedno z nich tylko dla ciężarówek.",
    ]);
  });

  it("is nothing when there is nothing to list", () => {
    expect(buildAnnex({ claims: [], sources: [] }, "pl").content).toEqual([]);
  });
});

describe("a reference", () => {
  const authors = ["Nowak", "Kowalska", "Żak", "Łoś"].map((family) => ({ family, given: "A." }));

  const references: [Csl, polish: string, english: string][] = [
    [{ type: "book", title: "Tytuł?" }, "Tytuł?", "Tytuł?"],
    [
      {
        type: "report",
        title: "T",
        author: authors.slice(0, 2),
        publisher: "OSW",
        "publisher-place": "Warszawa",
        number: 7,
      },
      "NOWAK, A.; KOWALSKA, A. T. Warszawa: OSW, Nr 7.",
      "NOWAK, A.; KOWALSKA, A. T. Warszawa: OSW, No. 7.",
    ],
    [
      {
        type: "article-newspaper",
        title: "T",
        author: authors,
        "container-title": "Czasopismo",
        issued: { "date-parts": [[2026, 3]] },
      },
      "NOWAK, A. i in. T. Czasopismo. 2026-03.",
      "NOWAK, A. et al. T. Czasopismo. 2026-03.",
    ],
    [
      {
        type: "webpage",
        title: "T",
        author: [{ literal: "MSZ" }],
        accessed: { "date-parts": [[2026, 3, 9]] },
        DOI: "10.1/x",
      },
      "MSZ. T [online]. [dostęp: 2026-03-09]. Dostępny w: https://doi.org/10.1/x.",
      "MSZ. T [online]. [viewed 2026-03-09]. Available from: https://doi.org/10.1/x.",
    ],
  ];

  it.each(references)("leaves out what the source lacks: %#", (csl, polish, english) => {
    expect(formatSource(csl, "pl")).toBe(polish);
    expect(formatSource(csl, "en")).toBe(english);
  });
});

describe("a date", () => {
  it("is written out in the text's language", () => {
    expect([formatDate("2026-03-19", "pl"), formatDate("2026-03-09", "en")]).toEqual([
      "19 marca 2026",
      "9 March 2026",
    ]);
  });
});
