import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linksOf } from "#core/imports/block-links";
import { correctDocument, readingOf } from "#core/imports/correct-document";
import { wordsOf } from "#core/imports/flatten-blocks";
import { importHtml } from "#core/imports/import-html";
import type { ImportCorrections, ImportedDocument } from "#core/imports/model";
import { type BlockRole, blockRoles } from "#core/imports/vocabulary";
import { schema } from "#editor/schema";

const page = `<p>Autor: Jan Kowal</p><p>Rada przyjęła <a href="https://a.example/plan">plan <b>dróg</b></a>.</p>
<h2>Co postanowiono?</h2><p>Plan obejmuje</p><p>dwanaście śluz<img src="s.png" alt="śluza"> na Wiśle.</p>
<p>Kto zapłaci?</p><p>Gminy, pisze <a href="https://b.example/">gazeta</a>.</p><ul><li>Toruń</li><li>Włocławek</li></ul>`;

const read = () => importHtml(page);

function correct(
  document: ImportedDocument,
  blocks: Record<number, BlockRole>,
  links: ImportCorrections["links"] = [],
) {
  const corrections = Object.entries(blocks).map(([block, role]) => ({ block: Number(block), role }));
  return correctDocument(document, { reading: readingOf(document), blocks: corrections, links });
}

function shape({ content }: ImportedDocument): string[] {
  return (content.content ?? []).map((block) => `${block.type}: ${wordsOf(block)}`);
}

describe("a document that its reader corrects", () => {
  test("has the sections, the lead and the paragraphs that were meant", () => {
    const corrected = correct(read(), { 0: "left-out", 4: "joined", 5: "section", 6: "lead" });
    expect(shape(corrected)).toEqual([
      "paragraph: Gminy, pisze gazeta.",
      "paragraph: Rada przyjęła plan dróg.",
      "sectionHeading: Co postanowiono?",
      "paragraph: Plan obejmuje dwanaście śluz na Wiśle.",
      "sectionHeading: Kto zapłaci?",
      "bulletList: Toruń Włocławek",
    ]);
    expect(corrected.sections).toEqual([
      { kind: "lead", title: "" },
      { kind: "question", title: "Co postanowiono?" },
      { kind: "question", title: "Kto zapłaci?" },
    ]);
  });

  test("keeps each warning at the words that it is of", () => {
    const document = read();
    expect(document.warnings).toMatchObject([{ code: "image-dropped", section: 1, block: 4 }]);
    expect(correct(document, { 0: "left-out", 2: "paragraph" }).warnings).toMatchObject([
      { code: "image-dropped", section: 0, block: 3 },
    ]);
    expect(correct(document, { 4: "joined" }).warnings).toMatchObject([{ section: 1, block: 3 }]);
    expect(correct(document, { 4: "left-out" }).warnings).toEqual([]);
  });

  test("leads where its links were said to lead", () => {
    const document = read();
    expect(linksOf(document.content.content ?? [])).toEqual([
      { block: 1, words: "plan dróg", href: "https://a.example/plan" },
      { block: 6, words: "gazeta", href: "https://b.example/" },
    ]);
    const corrected = correct(document, { 0: "left-out" }, [
      { link: 0, href: "https://c.example/" },
      { link: 1, href: null },
    ]);
    expect(linksOf(corrected.content.content ?? [])).toEqual([
      { block: 0, words: "plan dróg", href: "https://c.example/" },
    ]);
    expect(shape(corrected)).toEqual(shape(correct(document, { 0: "left-out" })));
  });

  test.each([
    ["a list that is to be a heading", { 7: "section" }, [], { block: 7 }],
    ["the rest of nothing", { 0: "joined" }, [], { block: 0 }],
    ["a block that is not there", { 40: "left-out" }, [], { block: 40 }],
    ["a link that is not there", {}, [{ link: 2, href: null }], { link: 2 }],
    ["an address that is none", {}, [{ link: 0, href: "javascript:alert(1)" }], { link: 0 }],
  ] as const)("is refused: %s", (_, blocks, links, detail) => {
    expect(() => correct(read(), blocks, [...links])).toThrow(
      expect.objectContaining({ code: "import-correction-wrong", detail }),
    );
  });

  test("is refused where all is left out, and where something else was read", () => {
    const all = Object.fromEntries(Array.from({ length: 8 }, (_, block) => [block, "left-out" as const]));
    expect(() => correct(read(), all)).toThrow(expect.objectContaining({ code: "import-empty" }));
    const reading = readingOf(importHtml("<p>Co innego.</p>"));
    expect(() => correctDocument(read(), { reading, blocks: [], links: [] })).toThrow(
      expect.objectContaining({ code: "import-read-otherwise" }),
    );
  });

  test("is what was read where nothing is corrected, however often it is read", () => {
    expect(readingOf(read())).toBe(readingOf(read()));
    const document = read();
    expect(correct(document, {})).toEqual(document);
  });

  test("has every word of what is not left out, and is a text of the schema", () => {
    const role = fc.constantFrom(...blockRoles);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), role)), (roles) => {
        const document = read();
        const blocks = { 0: "paragraph" as BlockRole, ...Object.fromEntries(roles) };
        if (blocks[0] === "joined" || firstKept(blocks) === "joined") return;
        const corrected = correct(document, blocks);
        const kept = (document.content.content ?? []).filter(
          (_, index) => (blocks as Record<number, BlockRole>)[index] !== "left-out",
        );
        const words = (text: string) => text.split(/\s+/).filter(Boolean).toSorted();
        const before = words(kept.map(wordsOf).join(" "));
        expect(words((corrected.content.content ?? []).map(wordsOf).join(" "))).toEqual(before);
        schema.nodeFromJSON(corrected.content).check();
      }),
    );
  });
});

/** What joins the first of the blocks that are kept joins nothing. */
function firstKept(blocks: Record<number, BlockRole>): BlockRole | undefined {
  for (let block = 0; block < 8; block++) if (blocks[block] !== "left-out") return blocks[block];
  return undefined;
}
