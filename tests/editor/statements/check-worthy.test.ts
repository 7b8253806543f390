import { describe, expect, test } from "vitest";
import { findStatements } from "#editor/statements/check-worthy";
import type { StatementLanguage } from "#editor/statements/rules";
import { sentencesOf } from "#editor/statements/sentences";

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["Wyszło 194 osób. Reszta czeka.", ["Wyszło 194 osób.", "Reszta czeka."]],
    [
      "Spotkał się m.in. z dr. hab. Janem Nowakiem z ul. Długiej.",
      ["Spotkał się m.in. z dr. hab. Janem Nowakiem z ul. Długiej."],
    ],
    [
      "W 2025 r. wyszło więcej. W 2024 r. Rada milczała.",
      ["W 2025 r. wyszło więcej.", "W 2024 r.", "Rada milczała."],
    ],
    ["A. Łukaszenka i J. D. Vance rozmawiali.", ["A. Łukaszenka i J. D. Vance rozmawiali."]],
    [
      "Po 3. rocznicy ucichło. – Nie ma zgody! – dodał.",
      ["Po 3. rocznicy ucichło.", "– Nie ma zgody! – dodał."],
    ],
    ["Powiedział: „Dość.” Potem wyszedł…  I wrócił?", ["Powiedział: „Dość.”", "Potem wyszedł…", "I wrócił?"]],
    [
      "wiersz złamany\nw środku zdania.\nDrugie zdanie",
      ["wiersz złamany\nw środku zdania.", "Drugie zdanie"],
    ],
    ["Mr. Smith of the U.S. Senate spoke. He left.", ["Mr. Smith of the U.S. Senate spoke.", "He left."]],
    ["  ", []],
  ])("%s", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

function reasons(text: string, lang: StatementLanguage) {
  return findStatements(text, lang).map(({ type, reasons: found }) => ({
    type,
    reasons: found.map(({ kind, text: words }) => `${kind}: ${words}`),
  }));
}

describe("worth checking, in Polish", () => {
  test.each([
    ["Zwolniono 250 więźniów.", "quantity", ["figure: 250 więźniów"]],
    ["W 2025 r. wyszły 194 osoby.", "quantity", ["date: W 2025 r.", "figure: 194 osoby"]],
    ["19 marca br. odbyły się rozmowy.", "event", ["date: 19 marca br."]],
    ["Wybory zaplanowano na 11–17 maja.", "event", ["date: 11–17 maja"]],
    [
      "Inflacja wyniosła 4,5 proc., czyli ponad 2 mln zł.",
      "quantity",
      ["figure: 4,5 proc.", "figure: ponad 2 mln zł"],
    ],
    ["Coale zapowiedział otwarcie ambasady.", "attributed", ["attribution: zapowiedział"]],
    ["Zdaniem ekspertów to koniec.", "attributed", ["attribution: Zdaniem"]],
    ["Jest to największa grupa zwolnionych.", "superlative", ["superlative: największa"]],
    ["Po raz pierwszy zabrakło prądu.", "superlative", ["superlative: Po raz pierwszy"]],
    ["Ceny wzrosły z powodu wojny.", "causal", ["cause: z powodu"]],
    ["Decyzja doprowadziła do protestów.", "causal", ["cause: doprowadziła"]],
    [
      "Produkcja wzrosła dwukrotnie, do 12 500 ton.",
      "quantity",
      ["figure: dwukrotnie", "figure: 12 500 ton"],
    ],
  ])("%s", (text, type, found) => {
    expect(reasons(text, "pl")).toEqual([{ type, reasons: found }]);
  });

  test.each([
    "Rada Najwyższa zebrała się w Mińsku.",
    "Najpierw trzeba wybrać, najbliższe lata pokażą.",
    "Czy zwolniono 250 więźniów?",
    "To zwykłe zdanie bez niczego.",
  ])("not: %s", (text) => {
    expect(reasons(text, "pl")).toEqual([]);
  });
});

describe("worth checking, in English", () => {
  test.each([
    ["Exports fell by 12 per cent.", "quantity", ["figure: 12 per cent"]],
    ["The plant cost more than $3.5 billion.", "quantity", ["figure: more than $3.5 billion"]],
    ["Talks began on 19 March 2026.", "event", ["date: 19 March 2026"]],
    ["It has been closed since 1999.", "event", ["date: since 1999"]],
    ["According to Minsk, nobody was hurt.", "attributed", ["attribution: According to"]],
    ["It is the largest group so far.", "superlative", ["superlative: the largest"]],
    ["Prices rose because of the war.", "causal", ["cause: because"]],
    ["One in five voters stayed at home.", "quantity", ["figure: One in five"]],
  ])("%s", (text, type, found) => {
    expect(reasons(text, "en")).toEqual([{ type, reasons: found }]);
  });

  test.each(["He may go west in the interest of rest.", "Was it the largest?"])("not: %s", (text) => {
    expect(reasons(text, "en")).toEqual([]);
  });
});

test("spans are offsets into the whole text", () => {
  const text = "Nic tu nie ma. Wyszło 15 osób, jak podała agencja.";
  const [statement] = findStatements(text, "pl");
  expect(text.slice(statement?.start, statement?.end)).toBe("Wyszło 15 osób, jak podała agencja.");
  for (const { start, end, text: words } of statement?.reasons ?? [])
    expect(text.slice(start, end)).toBe(words);
});
