import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBibliography } from "#core/bibliography/read-bibliography";
import { bibliographyFormats, type BibliographyFormat } from "#core/bibliography/vocabulary";
import { writeBibliography } from "#core/bibliography/write-bibliography";
import { type Csl, csl } from "#core/sources/model";
import { aBibtexFile, anRisFile } from "#tests/support/bibliography";
import { chooseSeed } from "#tests/support/seed";

const text = async (items: readonly Csl[], format: BibliographyFormat) =>
  new TextDecoder().decode((await writeBibliography(items, format, "x")).bytes);

async function itemsOf(file: string, format?: BibliographyFormat): Promise<Csl[]> {
  const entries = await readBibliography(file, format);
  return entries.flatMap((entry) => ("csl" in entry ? [entry.csl] : []));
}

async function faultLines(file: string): Promise<number[]> {
  const entries = await readBibliography(file, undefined);
  return entries.flatMap((entry) => ("csl" in entry ? [] : [entry.line]));
}

const seed = chooseSeed();

describe.each([
  ["BibTeX", "bibtex", aBibtexFile(seed, 1000)],
  ["RIS", "ris", anRisFile(seed, 1000)],
] as const)(`1,000 entries of %s (seed ${seed})`, (_, format, file) => {
  test("those that are broken are told by their line, and no other", async () => {
    expect(await faultLines(file.text)).toEqual(file.brokenAt);
    expect(await itemsOf(file.text)).toHaveLength(file.whole);
  });

  test.each(bibliographyFormats)("written as %s and read again they are what they were", async (other) => {
    const items = await itemsOf(file.text);
    const again = await itemsOf(await text(items, other));
    expect(again.map(without(other === format ? null : other))).toEqual(items);
  });

  test("line ends of other systems and a byte order mark change nothing", async () => {
    expect(await itemsOf(`\uFEFF${file.text.replaceAll("\n", "\r\n")}`)).toEqual(await itemsOf(file.text));
  });
});

/** What another format keeps of its own, such as the key under which it was written, the item did not have before. */
function without(format: BibliographyFormat | null) {
  return ({ custom, ...item }: Csl): Csl => {
    const { [format ?? ""]: _, ...others } = (custom ?? {}) as Record<string, unknown>;
    return Object.keys(others).length > 0 ? { ...item, custom: others } : item;
  };
}

const letters = fc.string({
  unit: fc.constantFrom(..."aąłźŻ ó\\{}$&%#_~^-'`\"<>@=,;:/.?!\n\u00A0\u0301é|[]()1"),
});
const words = letters.map((value) => value.trim()).filter((value) => value !== "");
const date = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain((parts) =>
      fc.integer({ min: 1, max: 3 }).map((length) => ({ "date-parts": [parts.slice(0, length)] })),
    ),
  words.map((raw) => ({ raw: raw.slice(0, 100) })),
);
const name = fc.oneof(
  fc.record(
    { family: words, given: words, "non-dropping-particle": words, suffix: words },
    { requiredKeys: ["family"] },
  ),
  fc.record({ literal: words }),
);
const anItem = fc
  .record(
    {
      type: fc.constantFrom(
        "webpage",
        "article-newspaper",
        "article-journal",
        "report",
        "post",
        "speech",
        "book",
        "chapter",
        "odd",
      ),
      title: words,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      editor: fc.array(name, { minLength: 1, maxLength: 2 }),
      "container-title": words,
      publisher: words,
      number: words,
      issue: words,
      page: words,
      note: words,
      annote: words,
      abstract: words,
      keyword: words,
      issued: date,
      accessed: date,
      URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      DOI: words,
      language: fc.constantFrom("pl", "en-GB", "de", "xx"),
      jurisdiction: words,
      custom: fc.record({ office: words }),
    },
    { requiredKeys: ["type", "title"] },
  )
  .map((item) => csl.parse(item));

test.each(bibliographyFormats)("any item written as %s and read again is what it was", async (format) => {
  await fc.assert(
    fc.asyncProperty(anItem, async (item) => {
      const [again, ...more] = await itemsOf(await text([item], format), format);
      expect(more).toEqual([]);
      expect(again && without(format)(again)).toEqual(item);
    }),
    { seed, numRuns: 300 },
  );
});
