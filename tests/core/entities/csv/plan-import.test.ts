import { describe, expect, test } from "vitest";
import { planImport } from "#core/entities/csv/plan-import";
import { readCsv } from "#core/entities/csv/read-csv";
import type { CsvEntity } from "#core/entities/csv/write-csv";

const id = "0198d3a0-5f00-7000-8000-00000000000a";

function known(fields: Partial<CsvEntity>): CsvEntity {
  return {
    id,
    kind: "state",
    namePl: null,
    nameEn: null,
    aliases: [],
    adjective: null,
    wikidata: null,
    iso3166: null,
    note: null,
    ...fields,
  };
}

function plan(lines: readonly string[], entities: readonly CsvEntity[] = []) {
  return planImport(readCsv(lines.join("\n")), entities);
}

const problemsOf = (lines: readonly string[], entities?: readonly CsvEntity[]) =>
  plan(lines, entities).problems.map(({ row, column, code }) => `${row} ${column ?? "-"} ${code}`);

describe("a row is about", () => {
  const belarus = known({ namePl: "Białoruś", nameEn: "Belarus", wikidata: "Q184", iso3166: "BY" });

  test.each([
    ["the record of its id", `id,kind,name_pl\n${id},state,Ruś Biała`],
    ["or of its Wikidata id", "kind,name_pl,wikidata\nstate,Ruś Biała,Q184"],
    ["or of its ISO code", "kind,name_pl,iso3166\nstate,Ruś Biała,BY"],
  ])("%s", (_, text) => {
    expect(plan([text], [belarus])).toMatchObject({
      created: [],
      changed: [{ row: 2, entity: belarus, fields: { namePl: "Ruś Biała" } }],
    });
  });

  test("or of the same name, however it is capitalised, and kind", () => {
    const lines = ["kind,name_pl,note", "state,BIAŁORUŚ,x", "organisation,Białoruś,y"];
    expect(plan(lines, [belarus])).toMatchObject({
      changed: [{ row: 2, fields: { namePl: "BIAŁORUŚ", note: "x" } }],
      created: [{ row: 3, fields: { kind: "organisation", namePl: "Białoruś", note: "y" } }],
    });
  });

  test("a new record when its id is of another registry and nothing else is known", () => {
    const lines = ["id,kind,name_pl", `${crypto.randomUUID()},state,Litwa`];
    expect(plan(lines, [belarus])).toMatchObject({ created: [{ row: 2, fields: { namePl: "Litwa" } }] });
  });

  test("no record for sure when several fit, or when an earlier row fits it too", () => {
    const twins = [known({ namePl: "Kongo" }), known({ id: crypto.randomUUID(), namePl: "Kongo" })];
    expect(problemsOf(["kind,name_pl", "state,Kongo"], twins)).toEqual(["2 - ambiguous"]);
    expect(problemsOf(["kind,name_pl,wikidata", "state,Litwa,", "state,litwa,Q37"])).toEqual([
      "3 - repeated",
    ]);
    expect(problemsOf(["id,iso3166", `${id},BY`, `,BY`], [belarus])).toEqual(["3 - repeated"]);
  });
});

test("a column that is not there is left alone, an empty cell empties", () => {
  const entity = known({ namePl: "Litwa", nameEn: "Lithuania", adjective: "litewski", note: "x" });
  const { changed } = plan(["id,adjective", `${id},`], [entity]);
  expect(changed).toMatchObject([{ fields: { adjective: null } }]);
  expect(problemsOf(["id,name_pl,name_en", `${id},,`], [entity])).toEqual(["2 name_pl name-missing"]);
});

test("what is wrong is told of each row and cell", () => {
  const lines = [
    "kind,name_pl,aliases,wikidata,iso3166,adjective",
    "kraj,Litwa,,184,by,",
    "state,,,,,",
    ",Łotwa,,,,",
    "state,Estonia,RE,,,",
    `state,Polska,RP [pl abbreviation] | Rzplita [pl krótka],,,${"x".repeat(101)}`,
    "state,Niemcy",
    ",,,,,",
    `state,Czechy,${Array.from({ length: 201 }, (_, at) => `c${at} [pl short]`).join("|")},,,`,
  ];
  expect(problemsOf(lines)).toEqual([
    "2 kind kind-unknown",
    "2 wikidata wikidata-invalid",
    "2 iso3166 iso-invalid",
    "3 name_pl name-missing",
    "4 kind kind-unknown",
    "5 aliases aliases-unreadable",
    "6 aliases aliases-unreadable",
    "6 adjective too-long",
    "7 - cells-missing",
    "9 aliases aliases-too-many",
  ]);
});

describe("a table", () => {
  test.each([",", ";", "\t"])("may be separated by %j, and its columns stand in any order", (separator) => {
    const lines = ["Name_PL", "nieznana", "KIND"].join(separator);
    const table = readCsv(
      `\uFEFF${lines}\r\n${['"Rada; Komisja, i in."', "x", "organisation"].join(separator)}\r\n`,
    );
    expect(table.ignored).toEqual(["nieznana"]);
    expect(planImport(table, []).created).toMatchObject([
      { fields: { kind: "organisation", namePl: "Rada; Komisja, i in." } },
    ]);
  });

  test.each([
    ["", "csv-columns"],
    ["kind,note\nstate,x", "csv-columns"],
    ["name_pl,name_pl\na,b", "csv-columns"],
    ['name_pl\n"a', "import-unreadable"],
    [`name_pl\n${"a\n".repeat(5001)}`, "csv-too-long"],
  ])("is refused when it cannot be read: %j", (text, code) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ code }));
  });
});
