import { expect, test } from "vitest";
import { readBibliography } from "#core/bibliography/read-bibliography";
import { writeBibliography } from "#core/bibliography/write-bibliography";
import type { Csl } from "#core/sources/model";

const written = async (items: readonly Csl[]) =>
  new TextDecoder().decode((await writeBibliography(items, "bibtex", "x")).bytes);

async function only(text: string): Promise<Csl> {
  const [entry] = await readBibliography(text, "bibtex");
  if (!entry || !("csl" in entry)) throw new Error(JSON.stringify(entry));
  return entry.csl;
}

test("accents of LaTeX, macros, names and a price are read as people mean them", async () => {
  const csl = await only(String.raw`
    @string{gw = "Gazeta" # { Wodna}}
    @article{a, title = "Za{\.z}\'o{\l}\'c g\k{e}\'sl\k{a} {NATO} -- cena $5, nie $6 & 7%",
      author = {Jan Nowak and {Bank {\L}odzi} and van der Berg, Jr, Anna and others},
      journal = gw, year = 2026, month = mar, pages = {1--9}, number = 3, urldate = "2026-03-20"}`);
  expect(csl).toMatchObject({
    type: "article-journal",
    title: "Zażółć gęślą NATO – cena $5, nie $6 & 7%",
    author: [
      { family: "Nowak", given: "Jan" },
      { literal: "Bank Łodzi" },
      { family: "Berg", given: "Anna", "non-dropping-particle": "van der", suffix: "Jr" },
    ],
    "container-title": "Gazeta Wodna",
    issue: "3",
    page: "1-9",
    issued: { "date-parts": [[2026, 3]] },
    accessed: { "date-parts": [[2026, 3, 20]] },
  });
});

test("what reference managers write is understood", async () => {
  const entries = await readBibliography(
    String.raw`
@comment{jabref-meta: databaseType:biblatex;}
@online{berg_2026,
  title = {{{NATO}} na wschodzie: raport},
  author = {family=Berg, given=Anna, prefix=van der, useprefix=true and {{Ośrodek Badań}}},
  date = {2026-03-19T10:00:00Z}, urldate = {2026-03-20}, langid = {polish},
  url = {https://example.pl/a_b?c=d%20e},
  abstract = {Zysk 10\% \& {$<$}1\,mln},
  keywords = {wschód,NATO},
}
@misc{noauthor_komunikat_nodate,
	title = {Komunikat {\textbar} Bank},
	url = {https://example.pl/komunikat},
	urldate = {2026-03-20},
	file = {Snapshot:C\:\\Users\\a\\b.html:text/html},
}
@phdthesis{Zak2020, author="{\.Z}ak, Ewa", title="O \"{o}brazach \& rzekach", school="Uniwersytet {\L}{\'o}dzki", year=2020, month="June"}`,
    undefined,
  );
  expect(entries).toMatchObject([
    {
      line: 3,
      csl: {
        type: "webpage",
        title: "NATO na wschodzie: raport",
        author: [{ family: "Berg", given: "Anna" }, { literal: "Ośrodek Badań" }],
        issued: { "date-parts": [[2026, 3, 19]] },
        language: "pl",
        URL: "https://example.pl/a_b?c=d%20e",
        keyword: "wschód,NATO",
        custom: { bibtex: { fields: { date: "2026-03-19T10:00:00Z" } } },
      },
    },
    { line: 11, csl: { type: "webpage", title: "Komunikat | Bank" } },
    {
      line: 17,
      csl: {
        type: "thesis",
        author: [{ family: "Żak", given: "Ewa" }],
        title: "O öbrazach & rzekach",
        publisher: "Uniwersytet Łódzki",
        issued: { "date-parts": [[2020, 6]] },
      },
    },
  ]);
});

test("what was changed since is written from CSL, and the rest as it came", async () => {
  const csl = await only(
    String.raw`@misc{k, title = {The {NATO} summit}, note = {{\'O}smy}, url = {https://a.pl/x\_y}, odd = {{A}b}}`,
  );
  const text = await written([{ ...csl, title: "Another 100%" }]);
  expect(text).toContain("title = {Another 100\\%}");
  expect(text).toContain("note = {{\\'O}smy}");
  expect(text).toContain("url = {https://a.pl/x\\_y}");
  expect(text).toContain("odd = {{A}b}");
  expect(text).not.toContain("NATO");
});

test("an entry of a collection has what the collection says, and its own year", async () => {
  const entries = await readBibliography(
    "@incollection{c, title={Śluza}, crossref={z}, year={2020}}\n@book{Z, title={Zbiór}, publisher={Ślad}, year={2019}}",
    undefined,
  );
  expect(entries[0]).toMatchObject({
    csl: { "container-title": "Zbiór", publisher: "Ślad", issued: { "date-parts": [[2020]] } },
  });
});

test("keys are made of author, year and title, and are all different", async () => {
  const csl: Csl = {
    type: "report",
    title: "Ós: żegluga śródlądowa",
    author: [{ family: "Żak" }],
    issued: { "date-parts": [[2026]] },
  };
  expect(
    [...(await written([csl, csl, { ...csl, "citation-key": "own" }])).matchAll(/^@report\{(.*),$/gm)].map(
      ([, key]) => key,
    ),
  ).toEqual(["zak2026zegluga", "zak2026zegluga-a", "own"]);
});

test("each broken entry is told by its line and why; those around it are read", async () => {
  const entries = await readBibliography(
    [
      "@book{a, title={Jeden}}",
      "@book{b, title={Dwa},",
      "@book{c, title={Trzy}}}",
      "@book{d, title Cztery}",
      "@book{e, year={2020}}",
      '@book{f, title="Sześć" year={2020}}',
      "Pisz na adres biuro@example.pl (w dni robocze)",
      "@comment{@book{g, title={Siedem}}}",
      "  @book(h, title={Osiem})",
    ].join("\n"),
    undefined,
  );
  expect(entries.map((entry) => [entry.line, "csl" in entry ? entry.csl.title : entry.code])).toEqual([
    [1, "Jeden"],
    [2, "not-closed"],
    [3, "closed-early"],
    [4, "unreadable"],
    [5, "no-title"],
    [6, "unreadable"],
    [9, "Osiem"],
  ]);
});

test("a file full of brackets that are never closed is read in the time of one that is whole", async () => {
  const text = "@book{a, title={{{{{{{{\n".repeat(9000);
  expect(await readBibliography(text, undefined)).toHaveLength(9000);
  const deep = `@book{a, title={x ${"{".repeat(20_000)}\\'a${"}".repeat(20_000)}}}`;
  expect(await readBibliography(deep, undefined)).toHaveLength(1);
});
