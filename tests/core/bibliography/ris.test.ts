import { expect, test } from "vitest";
import { readBibliography } from "#core/bibliography/read-bibliography";
import { writeBibliography } from "#core/bibliography/write-bibliography";
import type { Csl } from "#core/sources/model";

const written = async (items: readonly Csl[]) =>
  new TextDecoder().decode((await writeBibliography(items, "ris", "x")).bytes);

test("what reference managers write is understood, whatever stands around it", async () => {
  const text = [
    "Provider: Biblioteka",
    "",
    "TY  - NEWS",
    "TI  - Śluzy na Wiśle",
    "AU  - Żółkiewska, Anna, dr",
    "AU  - Bank Polski",
    "T2  - Gazeta Wodna",
    "DA  - 2026/03/19/",
    "PY  - 2026",
    "Y2  - 2026/03/20/09:12:00",
    "SP  - 3",
    "EP  - 5",
    "KW  - rzeki",
    "KW  - śluzy",
    "N1  - pierwsza",
    "i jej ciąg dalszy",
    "N1  - druga",
    "XX  - czyjeś własne",
    "ER  - ",
    "",
    "TY - RPRT",
    "T1 - Raport",
    "Y1 - 2024///wiosna",
    "ER -",
  ].join("\r\n");
  const entries = await readBibliography(text, undefined);
  expect(entries).toEqual([
    {
      line: 3,
      csl: {
        type: "article-newspaper",
        title: "Śluzy na Wiśle",
        author: [{ family: "Żółkiewska", given: "Anna", suffix: "dr" }, { literal: "Bank Polski" }],
        "container-title": "Gazeta Wodna",
        issued: { "date-parts": [[2026, 3, 19]] },
        accessed: { "date-parts": [[2026, 3, 20]] },
        page: "3-5",
        keyword: "rzeki, śluzy",
        note: "pierwsza\ni jej ciąg dalszy",
        custom: {
          ris: {
            type: "NEWS",
            tags: {
              XX: ["czyjeś własne"],
              N1: ["pierwsza\ni jej ciąg dalszy", "druga"],
              DA: ["2026/03/19/"],
              PY: ["2026"],
              Y2: ["2026/03/20/09:12:00"],
            },
          },
        },
      },
    },
    {
      line: 21,
      csl: {
        type: "report",
        title: "Raport",
        issued: { raw: "2024///wiosna" },
        custom: { ris: { type: "RPRT", tags: { T1: ["Raport"], Y1: ["2024///wiosna"] } } },
      },
    },
  ]);
});

test("what was changed since is written from CSL, and the rest as it came", async () => {
  const [entry] = await readBibliography(
    "TY  - EBOOK\nT1  - Rzeki\nN1  - a\nN1  - b\nY1  - 2024/11//\nC1  - x\nER  - \n",
    "ris",
  );
  if (!entry || !("csl" in entry)) throw new Error(JSON.stringify(entry));
  const text = await written([{ ...entry.csl, title: "Jeziora" }]);
  expect(text.split("\r\n")).toEqual([
    "TY  - EBOOK",
    "TI  - Jeziora",
    "N1  - a",
    "N1  - b",
    "Y1  - 2024/11//",
    "C1  - x",
    "ER  - ",
    "",
  ]);
});

test("a record that is not closed, and tags that belong to none, are told by their line", async () => {
  const entries = await readBibliography(
    "TY  - BOOK\nTI  - Jeden\nTY  - BOOK\nTI  - Dwa\nER  - \n\nTI  - Trzy\nAU  - Nowak, Jan\n\nTY  - BOOK\nTI  - Cztery\n",
    undefined,
  );
  expect(entries.map((entry) => [entry.line, "csl" in entry ? entry.csl.title : entry.code])).toEqual([
    [1, "not-closed"],
    [3, "Dwa"],
    [7, "outside"],
    [10, "not-closed"],
  ]);
});
