import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planImport } from "#core/entities/csv/plan-import";
import { readCsv } from "#core/entities/csv/read-csv";
import { type CsvEntity, writeCsv } from "#core/entities/csv/write-csv";
import { languages } from "#core/briefs/vocabulary";
import { aliasTypes, entityKinds } from "#core/entities/vocabulary";

// What people may record, and what spreadsheets and this format have a meaning for.
const hostile = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "'",
  '"',
  ",",
  ";",
  "|",
  "\\",
  "[",
  "]",
  "\n",
  "\t",
  "ż",
  "a",
  " ",
);
const text = fc
  .oneof(
    fc.array(hostile, { minLength: 1, maxLength: 12 }).map((letters) => letters.join("")),
    fc.string(),
  )
  .map((words) => words.replaceAll("\r", "").trim())
  .filter((words) => words !== "" && words.length <= 100);
const maybe = fc.option(text);
const entity: fc.Arbitrary<CsvEntity> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...entityKinds),
    namePl: maybe,
    nameEn: maybe,
    aliases: fc.array(
      fc.record(
        { text, lang: fc.constantFrom(...languages), type: fc.constantFrom(...aliasTypes) },
        { noNullPrototype: true },
      ),
      { maxLength: 4 },
    ),
    adjective: maybe,
    wikidata: fc.option(fc.integer({ min: 1 }).map((number) => `Q${number}`)),
    iso3166: fc.option(fc.constantFrom("BY", "PL")),
    note: maybe,
  })
  .filter(({ namePl, nameEn }) => namePl !== null || nameEn !== null);
const registry = fc.uniqueArray(entity, { selector: ({ id }) => id, maxLength: 5 });

test.each([",", ";"] as const)("what is exported with %s is read back to the letter", (separator) => {
  fc.assert(
    fc.property(registry, (entities) => {
      const plan = planImport(readCsv(writeCsv(entities, separator)), entities);
      expect(plan).toEqual({ created: [], changed: [], unchanged: entities.length, problems: [] });
    }),
  );
});

test("no cell is a formula to a spreadsheet", () => {
  fc.assert(
    fc.property(registry, (entities) => {
      const cells: string[] = parse(writeCsv(entities, ","), { bom: true }).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});
