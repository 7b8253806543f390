import { describe, expect, test } from "vitest";
import { readDocument } from "#core/reading/read-document";
import { csl as cslSchema } from "#core/sources/model";
import { encode, fixture } from "#tests/support/page-server";

const today = new Date(2026, 10, 26);
const accessed = { "date-parts": [[2026, 11, 26]] };

const bytesOf = (text: string) => new TextEncoder().encode(text);
function read(
  bytes: Uint8Array,
  { address = "https://www.kurier-rzeczny.example/kraj/strona", charset = null as string | null } = {},
) {
  const name = address.split("/").at(-1) ?? "";
  return readDocument({ bytes, mediaType: "text/html", charset, address, name }, today);
}
const readFixture = (name: string, address?: string) =>
  read(bytesOf(fixture(name)), address === undefined ? {} : { address });

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

describe("encodings", () => {
  const page = fixture("latin2.html");
  const letters = "Gęś i żółw nad śluzą";
  test.each([
    ["ISO-8859-2, as the page says", encode(page, "iso-8859-2"), null],
    ["ISO-8859-2, as the server says", encode(page.replace("iso-8859-2", "x"), "iso-8859-2"), "iso-8859-2"],
    [
      "windows-1250, as the server says",
      encode(page.replace("iso-8859-2", "x"), "windows-1250"),
      "windows-1250",
    ],
    ["windows-1250 that calls itself ISO-8859-2", encode(page, "windows-1250"), null],
    [
      "windows-1250 that the server calls UTF-8",
      encode(page.replace("iso-8859-2", "x"), "windows-1250"),
      "utf-8",
    ],
    [
      "ISO-8859-2 that the server calls ISO-8859-1",
      encode(page.replace("iso-8859-2", "x"), "iso-8859-2"),
      "iso-8859-1",
    ],
    ["UTF-8 that calls itself ISO-8859-2", bytesOf(page), "iso-8859-2"],
    ["UTF-8 with a byte order mark", bytesOf(`\uFEFF${page}`), "windows-1250"],
    ["UTF-8 with a broken letter", Buffer.concat([bytesOf(page), Uint8Array.of(0xc5)]), "utf-8"],
    ["UTF-16", Buffer.from(`\uFEFF${page}`, "utf16le"), null],
    ["nothing said at all", encode(page.replace(/<meta[^>]*>/, ""), "windows-1250"), null],
    ["an encoding that does not exist", encode(page.replace("iso-8859-2", "x"), "iso-8859-2"), "polish"],
  ])("%s", async (_, bytes, charset) => {
    const { csl, text } = await read(bytes, { charset });
    expect(csl.title).toBe(letters);
    expect(text).toContain("powstanie dwanaście śluz");
  });

  test("a French page stays French", async () => {
    const bytes = Buffer.from("<html lang=fr><title>Être à l'été</title>", "latin1");
    expect((await read(bytes, { charset: "iso-8859-1" })).csl.title).toBe("Être à l'été");
  });
});

/** Seconds would be too long; what a moment is differs between machines, so only their order is held. */
describe("pages beyond measure are read as far as it goes", () => {
  const filler = "<p>Zdanie o śluzach, które ma kilka słów, przecinek i kropkę na końcu.</p>";
  test.each([
    ["deep", `<title>Głęboka</title><p>Przed nimi.</p>${"<div>".repeat(100_000)}na dnie`, "Głęboka"],
    ["deep and full", `<title>Gęsta</title>${"<div><p>".repeat(50_000)}`, "Gęsta"],
    ["long", `<title>Długa</title>${filler.repeat(60_000)}`, "Długa"],
    ["full of elements", `<title>Pełna</title>${"<b>x</b>".repeat(400_000)}`, "Pełna"],
    ["of unclosed formatting", `<title>Otwarta</title>${"<b><i><p>słowa ".repeat(20_000)}`, "Otwarta"],
    ["of broken tags", `<title>Zepsuta</title>${"<a <b \"'".repeat(200_000)}`, "Zepsuta"],
    ["of one word", `<title>Słowo</title>${"x".repeat(5_000_000)}`, "Słowo"],
    ["of spaces", `<title>Puste</title>${" ".repeat(3_000_000)}x`, "Puste"],
    ["of meta", `<title>Meta</title>${'<meta name="author" content="Jan Nowak">'.repeat(50_000)}`, "Meta"],
    ["of comments", `<title>Uwagi</title>${"<!-- x -->".repeat(200_000)}`, "Uwagi"],
    ["of titles", `<title>${"a - ".repeat(100_000)}</title><h1>Z nagłówka</h1>`, undefined],
    [
      "of JSON-LD",
      `<title>Dane</title><script type="application/ld+json">${"[".repeat(400_000)}</script>`,
      "Dane",
    ],
    [
      "of commas",
      `<title>Imiona</title><meta name="author" content="${"Jan Nowak, ".repeat(50_000)}">`,
      "Imiona",
    ],
  ])("%s", { timeout: 20_000 }, async (_, html, title) => {
    const began = performance.now();
    const { csl } = await read(bytesOf(html));
    if (process.env["KOLEGIUM_MEASURE"])
      process.stdout.write(`${_}: ${Math.round(performance.now() - began)} ms\n`);
    if (title !== undefined) expect(csl.title).toBe(title);
    expect(csl.title.length).toBeLessThanOrEqual(1000);
  });
});
