import { describe, expect, test } from "vitest";
import { csl as cslSchema } from "#core/sources/model";
import { fixture } from "#tests/support/page-server";
import { bytesOf, dayOfReading, readPageBytes } from "#tests/support/read-page";

const accessed = { "date-parts": [dayOfReading] };
const readFixture = (name: string, address?: string) => readPageBytes(bytesOf(fixture(name)), { address });

/** Each shape of a page with the record that is made of it. */
const shapes: readonly [string, string | undefined, Record<string, unknown>][] = [
  [
    "news.html",
    "https://www.kurier-rzeczny.example/kraj/dwanascie-sluz,412?utm_source=mail",
    {
      type: "article-newspaper",
      title: "Dwanaście śluz na dolnej rzece",
      author: [
        { family: "Nowak-Zielińska", given: "Maria" },
        { family: "de Witt", given: "Jan" },
      ],
      "container-title": "Kurier Rzeczny",
      issued: { "date-parts": [[2026, 3, 19]] },
      URL: "https://www.kurier-rzeczny.example/kraj/dwanascie-sluz,412",
      language: "pl",
    },
  ],
  [
    "graph.html",
    "https://post.example/twelve-locks",
    {
      type: "article-newspaper",
      title: "Twelve locks for the lower river – and who pays",
      author: [{ family: "Stone", given: "Ada" }],
      "container-title": "The River Post",
      publisher: "River Media Ltd",
      issued: { "date-parts": [[2026, 3, 20]] },
      URL: "https://post.example/twelve-locks",
      language: "en",
    },
  ],
  [
    "think-tank.html",
    "https://rivers.example/reports/14",
    {
      type: "report",
      title: "Inland waterways after 2030",
      author: [{ literal: "Waterways Unit" }],
      publisher: "Institute for Rivers",
      number: "14/2026",
      issued: { "date-parts": [[2026, 2]] },
      URL: "https://rivers.example/reports/14",
      language: "en",
    },
  ],
  [
    "journal.html",
    "https://journal.example/a/101",
    {
      type: "article-journal",
      title: "Locks and trade: a panel study",
      author: [
        { family: "Kowalska", given: "Anna" },
        { family: "van der Berg", given: "Piet" },
      ],
      "container-title": "Journal of Inland Shipping",
      publisher: "River Press",
      volume: "12",
      issue: "3",
      page: "101–124",
      issued: { "date-parts": [[2025, 11, 3]] },
      DOI: "10.5555/jis.2025.101",
      URL: "https://journal.example/a/101",
      language: "en",
    },
  ],
  [
    "ministry.html",
    "https://rzeki.gov.example/program",
    {
      type: "webpage",
      title: "Program budowy śluz",
      author: [{ literal: "Ministerstwo Rzek" }],
      "container-title": "Ministerstwo Rzek",
      issued: { "date-parts": [[2026, 1, 12]] },
      URL: "https://rzeki.gov.example/program",
      language: "pl",
    },
  ],
  [
    "blog.html",
    "https://bank.example/cost/",
    {
      type: "post-weblog",
      title: "What the locks will cost us",
      author: [{ family: "Wodny", given: "Tomasz" }],
      "container-title": "Notes from the bank",
      issued: { "date-parts": [[2026, 4, 2]] },
      URL: "https://bank.example/cost/",
      language: "en",
    },
  ],
  [
    "open-graph.html",
    "https://kurier-rzeczny.example/promy#komentarze",
    {
      type: "webpage",
      title: "Promy wracają na zalew",
      author: [{ literal: "Redakcja" }],
      "container-title": "Kurier Rzeczny",
      issued: { "date-parts": [[2026, 4, 11]] },
      URL: "https://kurier-rzeczny.example/promy",
      language: "pl",
    },
  ],
  [
    "video.html",
    "https://filmy.example/watch?v=abc&feature=share",
    {
      type: "broadcast",
      title: "Jak działa śluza?",
      author: [{ family: "Przystań", given: "Ewa" }],
      "container-title": "Filmy Rzeczne",
      issued: { "date-parts": [[2025, 7, 1]] },
      URL: "https://filmy.example/watch?v=abc&feature=share",
      language: "pl",
    },
  ],
  [
    "bare.html",
    "http://gmina.example/ogloszenia/7",
    {
      type: "webpage",
      title: "Ogłoszenie o naborze",
      author: [{ family: "Kowalski", given: "Jan" }],
      "container-title": "gmina.example",
      issued: { "date-parts": [[2026, 5, 6]] },
      URL: "http://gmina.example/ogloszenia/7",
      language: "pl",
    },
  ],
  [
    "no-metadata.html",
    "http://www.przystan.example/",
    {
      type: "webpage",
      title: "Śluzy i promy",
      "container-title": "przystan.example",
      URL: "http://www.przystan.example/",
      language: "pl",
    },
  ],
  [
    "nameless.html",
    "http://port.example/notes/winter-timetable.html",
    {
      type: "webpage",
      title: "Winter timetable",
      "container-title": "port.example",
      URL: "http://port.example/notes/winter-timetable.html",
      language: "en",
    },
  ],
  [
    "broken-json-ld.html",
    "https://port.example/most",
    {
      type: "article-newspaper",
      title: "Most zamknięty do jesieni",
      author: [{ family: "Most", given: "Piotr" }],
      "container-title": "port.example",
      issued: { "date-parts": [[2026, 6, 1]] },
      URL: "https://port.example/most",
      language: "pl",
    },
  ],
  [
    "hostile.html",
    "https://evil.example/x",
    {
      type: "webpage",
      title: "Locks and ships",
      author: [{ family: "Malik", given: "Eve" }],
      "container-title": "evil.example",
      URL: "https://evil.example/x",
      language: "en",
    },
  ],
  [
    "elsewhere-canonical.html",
    "https://copy.example/1?gclid=7",
    {
      type: "webpage",
      title: "A copied article",
      "container-title": "copy.example",
      URL: "https://copy.example/1",
      language: "en",
    },
  ],
  [
    "lists.html",
    "https://port.example/six",
    {
      type: "webpage",
      title: "Six questions about locks",
      "container-title": "port.example",
      URL: "https://port.example/six",
      language: "en",
    },
  ],
  [
    "frameset.html",
    "http://rzeka.example/index.htm",
    {
      type: "webpage",
      title: "Rzeka on-line",
      "container-title": "rzeka.example",
      URL: "http://rzeka.example/index.htm",
    },
  ],
  [
    "script-only.html",
    "https://dane.example/panel#/sluzy",
    {
      type: "webpage",
      title: "Panel danych o śluzach",
      "container-title": "dane.example",
      URL: "https://dane.example/panel#/sluzy",
      language: "pl",
    },
  ],
  [
    "interview.html",
    "https://kurier-rzeczny.example/rozmowy/3",
    {
      type: "webpage",
      title: "„Rzeka nie czeka”",
      author: [
        { family: "Brzeg", given: "Zofia" },
        { family: "Nurt", given: "Adam" },
      ],
      "container-title": "Kurier Rzeczny",
      issued: { "date-parts": [[2026, 4, 14]] },
      URL: "https://kurier-rzeczny.example/rozmowy/3",
      language: "pl",
    },
  ],
  [
    "tracked.html",
    "https://post.example/n?id=4&utm_campaign=x&fbclid=1",
    {
      type: "webpage",
      title: "Locks, in numbers",
      author: [
        { family: "Stone", given: "Ada" },
        { family: "Quay", given: "Ben" },
      ],
      "container-title": "post.example",
      issued: { "date-parts": [[2026, 3, 5]] },
      URL: "https://post.example/n?id=4",
      language: "en",
    },
  ],
];

test.each(shapes)("%s", async (name, address, expected) => {
  const { csl } = await readFixture(name, address);
  expect(csl).toEqual({ ...expected, accessed });
  expect(cslSchema.parse(csl)).toEqual(csl);
});

test.each([
  ["<title>Śluzy na dolnej rzece | Kurier</title><h1>Kurier</h1>", "Śluzy na dolnej rzece"],
  [
    "<title>Śluzy na dolnej rzece | Kraj | Kurier</title><h1>Kurier</h1><h1>Śluzy na dolnej rzece</h1>",
    "Śluzy na dolnej rzece",
  ],
  ["<title>Kurier | Śluzy na dolnej rzece</title><h1>Kurier</h1>", "Śluzy na dolnej rzece"],
  ["<title>Kurier</title><h1>Kurier</h1>", "Kurier"],
  ["<h1>Sam nagłówek</h1>", "Sam nagłówek"],
])("the title of %s", async (html, title) => {
  expect((await readPageBytes(bytesOf(html))).csl.title).toBe(title);
});

describe("words", () => {
  test("the article is kept, what stands around it is not", async () => {
    const { text, html } = await readFixture("news.html");
    expect(text).toContain("powstanie dwanaście śluz. Pierwsza z nich");
    expect(text).toMatch(/za czternaście\.\n\n– To największa/);
    expect(text).not.toMatch(/Strona główna|Czytaj także|Wszelkie prawa/);
    expect(html).toContain(
      '<a href="https://www.kurier-rzeczny.example/dokumenty/plan.pdf?x=1">na stronie rady</a>',
    );
  });

  test("lists, tables and lines keep their shape", async () => {
    const lists = await readFixture("lists.html");
    expect(lists.text).toContain("Who builds\nWho pays");
    expect(lists.text).toContain("First line\nsecond line, H2O and x2, bold and slanted.");
    expect(lists.html).toMatch(/<strong>bold<\/strong> and <em>slanted<\/em>/);
    const table = await readFixture("think-tank.html");
    expect(table.text).toContain("Year | Billion\n2026 | 0.4");
  });

  test("of a hostile page only words and structure are kept", async () => {
    const { text, html } = await readFixture("hostile.html", "https://evil.example/x");
    expect(html).not.toMatch(
      /script|onerror|onclick|javascript|data:|style|class|id=|<img|<iframe|<svg|<form|target/i,
    );
    expect(html).toContain('<a href="https://good.example/x">a good one</a>');
    expect(`${text}${html}`).not.toMatch(/alert|written by|secret|hidden words|templated|drawing/);
    expect(text).toContain("One bad link, another, a third and a good one.");
  });

  test("a page without words has none", async () => {
    expect(await readFixture("script-only.html")).toMatchObject({ text: null });
    expect(await readFixture("frameset.html")).toMatchObject({ text: null });
  });
});
