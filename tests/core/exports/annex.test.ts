import { describe, expect, it } from "vitest";
import { formatDate } from "#core/exports/format-date";
import { schema } from "#editor/schema";
import { annex, writtenAnnex } from "./rich-brief.ts";

const lines = async (language: "pl" | "en", given = annex): Promise<string[]> => {
  const root = schema.nodeFromJSON(await writtenAnnex(language, given));
  root.check();
  const texts: string[] = [];
  root.descendants((node) => {
    if (node.isTextblock) texts.push(node.textContent);
  });
  return texts;
};

describe("the annex", () => {
  it("lists claims with verdicts and evidence, then sources, in Polish", async () => {
    expect(await lines("pl")).toEqual([
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
      "[1]\u00a0ŻAK, Łucja. Rozmowy w Mińsku [online]. BiełTA, 2026-03-18 [dostęp: 2026-03-19]. " +
        "Dostępny w: https://belta.by/pl/rozmowy-w-minsku_1. Wiarygodność źródła: B.",
    ]);
  });

  it("speaks the language of the text", async () => {
    expect(await lines("en")).toEqual(
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

  it("says the day, the month or the year of a figure, each as exactly as it is known", async () => {
    const [claim] = annex.claims;
    if (!claim) throw new Error("the fixture has no claim");
    const quantities = ["2030", "2030-01", "2030-01-02"].map((date) => ({
      value: -0.25,
      unit: "PLN",
      date,
      inferred: false,
    }));
    const [, , , facts] = await lines("pl", { claims: [{ ...claim, quantities }], sources: [] });
    const amount = "-0,25\u00a0PLN";
    expect(facts).toContain(
      `Liczby: ${amount} (2030); ${amount} (styczeń 2030); ${amount} (2 stycznia 2030) ·`,
    );
  });

  it("shows a verdict on earlier words only when there is no other, and says so", async () => {
    const [claim] = annex.claims;
    const [verdict] = claim?.verdicts ?? [];
    if (!claim || !verdict) throw new Error("the fixture has no verdict");
    const earlier = { ...verdict, current: false, note: null };
    const shown = async (verdicts: (typeof verdict)[]) =>
      (await lines("pl", { claims: [{ ...claim, verdicts }], sources: [] })).filter((line) =>
        line.startsWith("Ocena"),
      );
    expect(await shown([earlier])).toEqual(["Ocena: częściowa prawda (dotyczy wcześniejszego brzmienia)"]);
    expect(await shown([earlier, { ...verdict, value: "true" }])).toEqual([
      "Ocena: prawda. Jedno z nich tylko dla ciężarówek.",
    ]);
  });

  it("is nothing when there is nothing to list", async () => {
    expect((await writtenAnnex("pl", { claims: [], sources: [] })).content).toEqual([]);
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
