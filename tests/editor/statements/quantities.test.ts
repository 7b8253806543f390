import { expect, test } from "vitest";
import { proposeQuantities } from "#editor/statements/quantities";
import type { StatementLanguage } from "#editor/statements/rules";

const read = (words: string, lang: StatementLanguage) =>
  proposeQuantities(words, lang, "2026-04-02").map(({ value, unit, date, inferred }) =>
    [value, unit, date && `${date}${inferred ? "?" : ""}`].filter((each) => each !== null).join(" "),
  );

test.each([
  ["zwolniono 250 więźniów, w tym 15 osób", "250 więźniów; 15 osób"],
  ["w 2025 r. wyszły w sumie 194 osoby", "194 osoby 2025"],
  ["koszt to 3,4 mld euro, czyli 14,5 mld zł", "3400000000 EUR; 14500000000 PLN"],
  ["inflacja wyniosła 4,5 proc. w grudniu", "4.5 % 2026-12?"],
  ["19 marca br. zatrzymano 12 500 osób", "12500 osób 2026-03-19?"],
  ["19 marca 2025 r. udział wzrósł o 2 p.proc., do 38%", "2 p.p. 2025-03-19; 38 % 2025-03-19"],
  ["o łącznej mocy 1,2 GW i długości 30 km", "1.2 GW; 30 km"],
  ["12.05.2024 sprzedano 5 tys. ton", "5000 t 2024-05-12"],
  ["od 2020-01-31 przybyło 7 mln", "7000000 2020-01-31"],
  ["nie ma tu żadnej liczby", ""],
  ["w 2025 r. nic się nie stało", ""],
])("Polish: %s", (words, expected) => {
  expect(read(words, "pl").join("; ")).toBe(expected);
});

test.each([
  ["the plant cost $3.5 billion in 2024", "3500000000 USD 2024"],
  ["exports fell by 12 per cent, or 1,250,000 tonnes", "12 %; 1250000 t"],
  ["on 19 March 250 prisoners left", "250 prisoners 2026-03-19?"],
  ["by March 5, 2025, 40 percent had voted", "40 % 2025-03-05"],
  ["since December 2023 it grew 2 percentage points", "2 p.p. 2023-12"],
  ["In December some 12 per cent stayed at home", "12 % 2026-12?"],
  ["nothing in 1999", ""],
])("English: %s", (words, expected) => {
  expect(read(words, "en").join("; ")).toBe(expected);
});
