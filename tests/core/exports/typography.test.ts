import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setPolishSigns } from "#core/exports/typography/polish-signs";
import { setPolishSpaces } from "#core/exports/typography/polish-spaces";
import { setSpaces, setTitle, setTypography } from "#core/exports/typography/set-typography";
import type { JsonNode } from "#editor/json-node";
import { randomContent } from "./random-brief.ts";
import { doc, p } from "./rich-brief.ts";

const signs = (text: string) => setPolishSigns(text).replaceAll("\u0000", "");
/** No-break spaces as `_`. */
const spaces = (text: string) => setPolishSpaces(text).replaceAll("\u00a0", "_");

describe("signs", () => {
  test.each([
    ['Mówił: "tak".', "Mówił: „tak”."],
    ['"Tak" i "nie"', "„Tak” i „nie”"],
    ['("tak")', "(„tak”)"],
    ["“Tak” i „nie”", "„Tak” i „nie”"],
    ["niemieckie „tak“", "niemieckie „tak”"],
    ['"Mówił "tak" i wyszedł"', "„Mówił ‚tak’ i wyszedł”"],
    ["słowo 'śluza' znaczy", "słowo ‚śluza’ znaczy"],
    ["\"Mówił 'tak' i wyszedł\"", "„Mówił ‚tak’ i wyszedł”"],
    ["rozmowa z Coale'em", "rozmowa z Coale’em"],
    ["prezydent - jak mówi - wróci", "prezydent – jak mówi – wróci"],
    ["prezydent — jak mówi -- wróci", "prezydent – jak mówi – wróci"],
    ["11-17 maja, 1,5-2,5 mln, lata 2024-2025.", "11–17 maja, 1,5–2,5 mln, lata 2024–2025."],
    ["50-100 osób", "50–100 osób"],
  ])("%s", (text, expected) => {
    expect(signs(text)).toBe(expected);
  });

  test.each([
    'ekran 27" i nic',
    "00-950 Warszawa",
    "dnia 2026-03-19, tel. 22-555-10-10, F-16, 11-letni, polsko-białoruski",
    "https://example.org/11-17?a='b'-1 i a-1-2@example.org",
    "– Tak – powiedział.",
    "- punkt\n- punkt\n-- punkt",
    "«tak», ‚tak’, Coale’em",
    "wynik -5",
  ])("%s stays", (text) => {
    expect(signs(text)).toBe(text);
  });
});

describe("spaces", () => {
  test.each([
    ["W domu i w lesie, a z nim", "W_domu i_w_lesie, a_z_nim"],
    ["(w domu) „i tak”", "(w_domu) „i_tak”"],
    ["w 2025 r. i w XX w. 5 w.", "w_2025_r. i_w_XX w. 5_w."],
    ["12 mln zł, 5 %, 10 000 000 osób", "12_mln zł, 5_%, 10_000_000 osób"],
    ["11–17 maja, 3 maja, 5 kg, 7 km²", "11–17_maja, 3_maja, 5_kg, 7_km²"],
    ["art. 5 ust. 2, nr 21, § 7, s. 12", "art._5 ust._2, nr_21, §_7, s._12"],
    ["na do od ze", "na do od ze"],
    ["5 medali, 3 minuty, rok 2025 raz, 12 500", "5 medali, 3 minuty, rok 2025 raz, 12_500"],
    ["zapis a\u00a0b", "zapis a_b"],
  ])("%s", (text, expected) => {
    expect(spaces(text)).toBe(expected);
  });
});

test("a paragraph is read as one, whatever is bold in it, cited or noted", () => {
  const bold = (text: string): JsonNode => ({ type: "text", text, marks: [{ type: "bold" }] });
  const text = (words: string): JsonNode => ({ type: "text", text: words });
  const note: JsonNode = { type: "footnote", content: [text('Por. "Plan" w całości.')] };
  const cite: JsonNode = { type: "citation", attrs: { sourceId: "plan" } };
  const content = doc({
    type: "paragraph",
    content: [
      text('Mówił: "'),
      bold("tak"),
      note,
      text('" w '),
      bold("2025"),
      text(" r. -- "),
      cite,
      text("."),
    ],
  });
  expect(setTypography(content, "pl").content?.[0]?.content).toEqual([
    text("Mówił: „"),
    bold("tak"),
    { type: "footnote", content: [text("Por. „Plan” w\u00a0całości.")] },
    text("” w\u00a0"),
    bold("2025"),
    text("\u00a0r. – "),
    cite,
    text("."),
  ]);
  expect(setTypography(content, "en")).toBe(content);
});

test("what others said keeps its signs", () => {
  const quote = p('Mówił "tak" w domu - i wyszedł.');
  expect(setSpaces(doc(quote), "pl")).toEqual(doc(p('Mówił "tak" w\u00a0domu - i\u00a0wyszedł.')));
});

test("a title is set as a text is", () => {
  expect(setTitle('Wizyta w "Domu" -- co dalej?', "pl")).toBe("Wizyta w\u00a0„Domu” – co dalej?");
  expect(setTitle('A "visit" -- what next?', "en")).toBe('A "visit" -- what next?');
});

test("letters and digits are never others, and what is set stays as it is", () => {
  const letters = (node: JsonNode): string =>
    (node.text ?? "").replaceAll(/[^\p{L}\p{N}]/gu, "") + (node.content ?? []).map(letters).join("");
  fc.assert(
    fc.property(randomContent, (content) => {
      const set = setTypography(content, "pl");
      expect(letters(set)).toBe(letters(content));
    }),
    { numRuns: 300 },
  );
});
