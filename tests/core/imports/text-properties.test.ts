import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "#core/imports/import-text";
import { lines, words, wordsBySection, wordsIn } from "./notation.ts";

const seed = 20_310_412;

const vocabulary =
  "port molo statek ładunek umowa rząd spółka wyspa kanał most latarnia żegluga opłata sezon urząd i w na z do który oraz " +
  "Gdynia Hel Puck Nowak Bałtyk 2031 14 „Zefir” (dawniej Orion), lecz – np. m.in. prof. 3 maja br. północno-zachodni śluza";

const word = fc.constantFrom(...vocabulary.split(" "));
const sentence = fc
  .tuple(
    fc.constantFrom("Statki", "Opłaty", "Żegluga", "Według", "Rząd"),
    fc.array(word, { minLength: 8, maxLength: 22 }),
  )
  .map(([first, rest]) => `${first} ${rest.join(" ")} bez zmian.`);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 4 }).map((sentences) => sentences.join(" "));
const question = fc
  .tuple(
    fc.constantFrom("Co", "Kto", "Dlaczego", "Jak"),
    fc.array(fc.constantFrom("dalej", "zyska", "port", "rząd", "Gdynia"), { minLength: 1, maxLength: 8 }),
  )
  .map(([first, rest]) => `${first} ${rest.join(" ")}?`);
const address = fc
  .array(fc.constantFrom("oplaty", "portowe", "raport", "2031", "zegluga", "most"), {
    minLength: 3,
    maxLength: 9,
  })
  .map((parts) => `https://przyklad.pl/${parts.join("-")}`);

const commentary = fc.record({
  lead: fc.array(sentence, { minLength: 2, maxLength: 2 }).map((sentences) => sentences.join(" ")),
  sections: fc.array(
    fc.record({ question, paragraphs: fc.array(paragraph, { minLength: 2, maxLength: 4 }) }),
    { minLength: 3, maxLength: 4 },
  ),
  links: fc.array(address, { maxLength: 4 }),
  width: fc.integer({ min: 44, max: 72 }),
  leadWidth: fc.integer({ min: 110, max: 135 }),
  apart: fc.boolean(),
  /** Where the page breaks, as a share of the second half of the lines. */
  cut: fc.double({ min: 0, max: 0.99, noNaN: true }),
});
type Commentary = typeof commentary extends fc.Arbitrary<infer T> ? T : never;

/** Greedy wrapping, as a PDF's column has it. */
function wrap(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const next of text.split(" ")) {
    if (row !== "" && row.length + 1 + next.length > width) {
      rows.push(row);
      row = next;
    } else row = row === "" ? next : `${row} ${next}`;
  }
  return [...rows, row];
}

/** Cuts an address at a hyphen where the line is full. */
function wrapAddress(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const cut = text.lastIndexOf("-", width - 1) + 1;
  return cut <= 20 ? [text] : [text.slice(0, cut), ...wrapAddress(text.slice(cut), width)];
}

/** The text as it comes out of a PDF whose lead and addresses the layout put on the last page's top. */
function asPdf({ lead, sections, links, width, leadWidth, apart, cut }: Commentary): string {
  const rows = sections.flatMap((section) => [
    ...wrap(section.question, width),
    "",
    ...section.paragraphs.flatMap((text) => [...wrap(text, width), ""]),
  ]);
  const half = Math.floor(rows.length / 2);
  let at = half + Math.floor((rows.length - half) * cut);
  while (rows.slice(at - 1, at + 2).some((row) => row.endsWith("?"))) at += 1;
  const leadRows = wrap(lead, leadWidth).flatMap((row) => (apart ? [row, ""] : [row]));
  const linkRows = links.flatMap((link) => wrapAddress(link, width));
  const displaced = ["", ...leadRows, "", ...linkRows, ...(linkRows.length > 0 ? [] : [""])];
  return lines(...[...rows.slice(0, at), ...displaced, ...rows.slice(at)].map((row) => `${row} `));
}

describe("a commentary taken out of a PDF", () => {
  it("has its lead, its sections and every word again", () => {
    fc.assert(
      fc.property(commentary, (given) => {
        // A sentence that ends with its line leaves two paragraphs that nothing ties together.
        fc.pre(!wrap(given.lead, given.leadWidth)[0]?.endsWith("."));
        const imported = importText(asPdf(given));
        const expected = [
          words(given.lead),
          ...given.sections.map(({ paragraphs }) => words(paragraphs.join(" "))),
        ];
        const last = expected[expected.length - 1] ?? [];
        last.push(...given.links.flatMap(words));
        expect(wordsBySection(imported)).toEqual(expected);
        expect(imported.sections.slice(1).map(({ title }) => title)).toEqual(
          given.sections.map((section) => section.question),
        );
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe("any text at all", () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 2, arbitrary: fc.constantFrom("\n", "\n\n", "\n\n\n", "\f", " \n ", "\r\n", "\u00A0") },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "•",
        "– ",
        "1. ",
        "2. ",
        "a) ",
        "Co?",
        "Koniec.",
        "WIELKIE LITERY",
        "[x]",
        ":",
        "12",
      ),
    },
    { weight: 1, arbitrary: address },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  );
  const text = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(" "));

  it("keeps every word, once", () => {
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(/[\p{L}\p{N}]/u.test(given));
        const visible = given.replace(/\p{C}/gu, (sign) => (/\s/.test(sign) ? " " : ""));
        expect(letters(wordsIn(importText(given)))).toEqual(letters(words(visible)));
      }),
      { seed, numRuns: 1_000 },
    );
  });

  it("comes out the same each time, apart from the ids", () => {
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(/[\p{L}\p{N}]/u.test(given));
        const [once, twice] = [importText(given), importText(given)];
        expect(wordsIn(once)).toEqual(wordsIn(twice));
        expect(once.warnings).toEqual(twice.warnings);
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** Words may be joined (a hyphen at a line's end, a broken address), so letters are counted, not words. */
function letters(texts: readonly string[]): string[] {
  return [...texts.join("")].toSorted();
}
