import { describe, expect, test } from "vitest";
import { bytesOf, readPageBytes } from "#tests/support/read-page";

describe("pages beyond measure are read as far as it goes", () => {
  const filler = "<p>Zdanie o śluzach, które ma kilka słów, przecinek i kropkę na końcu.</p>";
  const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
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
      "of preformatted spaces",
      `<title>Spacje</title><pre>${" ".repeat(1_000_000)}x${"\t ".repeat(500_000)}y</pre>`,
      "Spacje",
    ],
    [
      "of authors in authors",
      `<title>Autorzy</title>${`<div class="author">${filler}`.repeat(180)}`,
      "Autorzy",
    ],
    ["of broken JSON-LD", `<title>Zepsute</title>${ld(`{-->${" ".repeat(400_000)}x`)}`, "Zepsute"],
    ["of commas in JSON-LD", `<title>Przecinki</title>${ld(`{${", ".repeat(200_000)}`)}`, "Przecinki"],
    [
      "of wide JSON-LD",
      `<title>Szerokie</title>${ld(JSON.stringify(Array(150).fill(Array(1500).fill(0))))}`,
      "Szerokie",
    ],
    ["of JSON-LD", `<title>Dane</title>${ld("[".repeat(400_000))}`, "Dane"],
    [
      "of commas",
      `<title>Imiona</title><meta name="author" content="${"Jan Nowak, ".repeat(50_000)}">`,
      "Imiona",
    ],
  ])("%s", { timeout: 20_000 }, async (_, html, title) => {
    const { csl } = await readPageBytes(bytesOf(html));
    if (title !== undefined) expect(csl.title).toBe(title);
    expect(csl.title.length).toBeLessThanOrEqual(1000);
  });
});
