import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportDocument } from "#core/exports/export-document";
import { setTitle, setTypography } from "#core/exports/typography/set-typography";
import { randomContent } from "./random-brief.ts";
import { openPdf, readPdf, split, wordsOf } from "./read-back.ts";
import {
  annex,
  b,
  br,
  doc,
  h,
  i,
  li,
  link,
  nasty,
  p,
  richBrief,
  section,
  ul,
  writtenAnnex,
} from "./rich-brief.ts";

const head =
  "Komentarze 21/2026 Rozmowy z Mińskiem: 1. *runda* & <ciąg dalszy> #2 Łucja Żak-Kowalska, Jan_Nowak · 19 marca 2026";

/** Above each page but the first. */
const running = "Komentarze 21/2026 · Rozmowy z Mińskiem: 1. *runda* & <ciąg dalszy> #2";

/** Long words, hyphenated words and ranges at ever other places of the line. */
const prose = Array.from({ length: 40 }, (_, index) =>
  p(
    "Współfinansowanie ".repeat((index % 3) + 1),
    b("polityczno-"),
    i("gospodarcze"),
    ", czerwono-biało-zielone i/albo 2026–2027, w najprawdopodobniej nieodpowiedzialnych ".repeat(
      (index % 4) + 1,
    ),
    link("https://example.org/bardzo-dlugi-adres/ktory-sie-nie-zmiesci", "https://example.org/"),
  ),
);

async function pagesOf(content: ReturnType<typeof doc>, withAnnex = false): Promise<string[][]> {
  const { bytes } = await exportDocument({ ...richBrief, content, annex: withAnnex ? annex : null }, "pdf");
  return (await readPdf(bytes)).map((page, index) => {
    if (index === 0) return page;
    const above = split(running);
    expect(page.slice(0, above.length)).toEqual(above);
    return page.slice(above.length);
  });
}

/** Each page ends with its number, set below the text. */
function withoutNumbers(pages: string[][]): string[] {
  return pages.flatMap((page, index) => {
    expect(page.at(-1)).toBe(String(index + 1));
    return page.slice(0, -1);
  });
}

describe("the words in pdf", () => {
  it("are the editor's, one by one, over many pages of hyphenated lines", async () => {
    const content = doc(p("Lead."), section("Tytuł sekcji"), ...prose);
    const pages = await pagesOf(content);
    expect(pages.length).toBeGreaterThan(3);
    expect(withoutNumbers(pages)).toEqual([...split(head), ...wordsOf(content).body]);
  });

  it("are the editor's where they look like Typst, Markdown or HTML", async () => {
    const beyondFonts = /emoji/;
    const content = doc(
      ...nasty.filter((words) => !beyondFonts.test(words)).map((words) => p(words, br, words)),
    );
    expect(withoutNumbers(await pagesOf(content))).toEqual([
      ...split(head),
      ...wordsOf(setTypography(content, "pl")).body,
    ]);
  });

  it("are hyphenated in the language of the text", async () => {
    const content = doc(p("konstantynopolitańczykowianeczka ".repeat(30)));
    const pages = async (language: "pl" | "en") =>
      openPdf((await exportDocument({ ...richBrief, language, content }, "pdf")).bytes);
    const [polish, english] = await Promise.all([pages("pl"), pages("en")]);
    expect(polish.join()).toMatch(/konstantynopolitańczy[-\u00AD]\nkowianeczka/);
    expect(english.join()).not.toMatch(/konstantynopolitańczy[-\u00AD]\nkowianeczka/);
  });

  it("end with the annex's, on a page of their own", async () => {
    const content = doc(p("Tekst."), ul(li(p("punkt"))));
    const last = (await pagesOf(content, true)).at(-1) ?? [];
    const expected = wordsOf(await writtenAnnex()).body;
    expect(last.slice(0, 4)).toEqual(["Aneks:", "tezy", "i", "źródła"]);
    expect(last.filter((word) => !/^(?:\d+\.?|[•–])$/.test(word))).toEqual(
      expected.filter((word) => !/^(?:\d+\.?|[•–])$/.test(word)),
    );
  });
});

describe("a pdf", () => {
  it("holds the title, the authors, the language and the bookmarks, and reads as A4", async () => {
    const { getDocumentProxy } = await import("unpdf");
    const { bytes } = await exportDocument({ ...richBrief, annex }, "pdf");
    const pdf = await getDocumentProxy(bytes.slice());
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: setTitle(richBrief.title, "pl"),
      Author: "Łucja Żak-Kowalska, Jan_Nowak",
      Language: "pl-PL",
    });
    const [title] = await pdf.getOutline();
    expect(title?.title).toBe(setTitle(richBrief.title, "pl"));
    expect(title?.items.map((item: { title: string }) => item.title)).toEqual([
      "Co naprawdę uzgodniono? #1",
      "Prognoza",
      "Bibliografia",
      "Aneks: tezy i\u00a0źródła",
    ]);
    const page = await pdf.getPage(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    const links = (await page.getAnnotations()).flatMap(({ url }: { url?: string }) => (url ? [url] : []));
    expect(links).toContain("https://www.osw.waw.pl/pl/(analizy)?a=1&copy=2");
  });

  it("says that it keeps to PDF/UA-1, but of a text that cannot", async () => {
    const saysSo = async (content: ReturnType<typeof doc>) => {
      const { bytes } = await exportDocument({ ...richBrief, content, annex }, "pdf");
      return /<pdfuaid:part>1</.test(new TextDecoder("latin1").decode(bytes));
    };
    const plain = [p("Lead."), section("Co uzgodniono?"), p("Dwanaście śluz.")];
    expect(await saysSo(doc(...plain))).toBe(true);
    // A letter that is none yet, so that no font has it, and a level of headings that is skipped.
    expect(await saysSo(doc(...plain, p("\u0378")))).toBe(false);
    expect(await saysSo(doc(h(4, "Głęboko"), ...plain))).toBe(false);
  });

  it("is made of any text that merges can leave", async () => {
    const holds = fc.asyncProperty(randomContent, async (content) => {
      const { bytes } = await exportDocument({ ...richBrief, content }, "pdf");
      expect(bytes.subarray(0, 5)).toEqual(new TextEncoder().encode("%PDF-"));
    });
    await fc.assert(holds, { numRuns: 25 });
  }, 20_000);

  it("is made whole when many are made at once", async () => {
    const titles = Array.from({ length: 8 }, (_, index) => `Komentarz ${index}`);
    const files = await Promise.all(titles.map((title) => exportDocument({ ...richBrief, title }, "pdf")));
    const pages = await Promise.all(files.map(async ({ bytes }) => (await readPdf(bytes))[0]?.slice(2, 4)));
    expect(pages).toEqual(titles.map((title) => title.split(" ")));
  });
});
