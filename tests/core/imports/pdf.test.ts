import { describe, expect, it } from "vitest";
import { importFile } from "#core/imports/import-file";
import { type PdfWords, pdf } from "#tests/support/pdf";
import { outline, warned } from "./notation.ts";
import { fileBytes } from "./score.ts";

const read = (pages: readonly (readonly PdfWords[])[]) =>
  importFile("plan.pdf", pdf(pages.map((words) => ({ words }))));

/** Lines below each other, from `y` downwards. */
function column(y: number, texts: readonly string[], look: Partial<PdfWords> = {}): PdfWords[] {
  return texts.map((text, index) => ({ text, y: y - 12 * index, ...look }));
}

const prose = [
  "The council has adopted a plan of waterways that covers twelve locks on the",
  "Vistula. Four of them will be rebuilt before the others, since they are the",
  "oldest ones.",
];

describe("a PDF", () => {
  it("has its title and headings by their letters", async () => {
    const imported = await read([
      [
        { text: "Locks on the river", y: 780, size: 18, bold: true },
        ...column(750, prose),
        { text: "What was decided?", y: 690, size: 12, bold: true },
        ...column(670, prose),
        { text: "Costs", y: 610, bold: true },
        ...column(590, prose),
      ],
    ]);
    const whole = prose.join(" ");
    expect(outline(imported)).toEqual([
      "T Locks on the river",
      whole,
      "Q What was decided?",
      whole,
      "### Costs",
      whole,
    ]);
  });

  it("is read column by column, below what runs across both", async () => {
    const left = ["The council has adopted a plan of water-", "ways that covers twelve locks on the river"];
    const right = ["and will be paid for by the state. It says", "nothing about those who live beside them."];
    const imported = await read([
      [
        {
          text: "A lead that runs across both columns of the page, and that is a whole sentence.",
          y: 780,
          size: 12.5,
        },
        ...column(740, [...left, ...left, ...left]),
        ...column(737, [...right, ...right, ...right], { x: 310 }),
      ],
    ]);
    const text = outline(imported).join(" ");
    expect(text.indexOf("A lead")).toBe(0);
    expect(text.lastIndexOf("twelve locks")).toBeLessThan(text.indexOf("paid for"));
  });

  it("loses headers, footers and page numbers, and says so", async () => {
    const page = (number: number) => [
      { text: "Review of waterways", y: 815, size: 8 },
      ...column(760, prose),
      { text: `Page ${number}`, x: 280, y: 30, size: 8 },
    ];
    const imported = await read([page(1), page(2), page(3)]);
    expect(outline(imported).join(" ")).not.toMatch(/Review|Page/);
    expect(warned(imported)).toContain("page-lines-dropped@0");
  });

  it("has a footnote where its sign stands", async () => {
    const imported = await read([
      [
        ...column(780, prose.slice(0, 2)),
        { text: "oldest ones.", y: 756 },
        { text: "1", x: 117, y: 760, size: 6 },
        { text: "1", y: 60, size: 6 },
        { text: "Report of the inspection, page 4.", x: 70, y: 57, size: 8 },
      ],
    ]);
    expect(outline(imported)).toEqual([`${prose.join(" ")}{Report of the inspection, page 4.}`]);
  });

  it("has footnotes as large as the text, if they stand apart and hang below their signs", async () => {
    const imported = await read([
      [
        { text: "The council has a plan", y: 780 },
        { text: "1", x: 160, y: 784, size: 6 },
        { text: "and money", x: 166, y: 780 },
        { text: "2", x: 216, y: 784, size: 6 },
        { text: "for it.", x: 222, y: 780 },
        { text: "1", y: 90 },
        { text: "Report of the inspection,", x: 77, y: 90 },
        { text: "page 4.", x: 77, y: 78 },
        { text: "2", y: 60 },
        { text: "Budget, page 2.", x: 77, y: 60 },
      ],
    ]);
    expect(outline(imported)).toEqual([
      "The council has a plan{Report of the inspection, page 4.} and money{Budget, page 2.} for it.",
    ]);
  });

  it("has small letters of one column in their line, whatever large ones stand beside it", async () => {
    const imported = await read([
      [
        ...column(780, [prose[0] ?? "", prose[1] ?? ""], { size: 6 }),
        { text: "It has 31 of them.", y: 756, size: 6 },
        { text: "Costs", x: 320, y: 753, size: 13, bold: true },
      ],
    ]);
    expect(outline(imported).join(" ")).toContain("It has 31 of them.");
  });

  it("keeps words that are turned, but for a watermark", async () => {
    const page = [...column(700, prose), { text: "DRAFT", x: 300, y: 400, turned: true }];
    const marked = await read([page, page]);
    expect(outline(marked).join(" ")).not.toContain("DRAFT");
    expect(warned(marked)).toContain("page-lines-dropped@0");
    const turned = await read([
      [...column(760, prose), { text: "A table, turned", x: 30, y: 300, turned: true }],
    ]);
    expect(outline(turned).at(-1)).toBe("A table, turned");
    expect(warned(turned)).toEqual(["page-line-moved@0"]);
  });

  it("has its links on their words", async () => {
    const bytes = pdf([
      {
        words: [{ text: "Read the report of the institute for more, or do not.", y: 780 }],
        links: [{ href: "https://example.org/report", rect: [101, 777, 133, 790] }],
      },
    ]);
    expect(outline(await importFile("plan.pdf", bytes))).toEqual([
      "Read the <report -> https://example.org/report> of the institute for more, or do not.",
    ]);
  });
});

describe("a PDF is refused", () => {
  const blank = pdf([{ words: [] }, { words: [] }]);
  const cases: [string, string, () => Uint8Array][] = [
    ["that has a password", "import-encrypted", () => fileBytes("encrypted.pdf")],
    ["of pictures alone", "import-scan", () => blank],
    ["that is broken", "import-unreadable", () => new TextEncoder().encode("%PDF-1.7\n1 0 obj << /Type")],
    [
      "of too many pages",
      "import-too-large",
      () => pdf(Array.from({ length: 201 }, () => ({ words: [{ text: "A", y: 700 }] }))),
    ],
    ["that is no PDF", "import-wrong-content", () => new TextEncoder().encode("Rada")],
  ];
  it.each(cases)("%s", async (_, code, bytes) => {
    await expect(importFile("plan.pdf", bytes())).rejects.toMatchObject({ code });
  });
});

it("a PDF of twenty pages is read in a moment, and leaves the thread to others", async () => {
  const words = Array.from({ length: 50 }, (_, index) => ({
    text: prose[index % 2] ?? "",
    y: 780 - 14 * index,
  }));
  const bytes = pdf(Array.from({ length: 20 }, () => ({ words })));
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const began = performance.now();
  await importFile("plan.pdf", bytes);
  clearInterval(watch);
  expect(performance.now() - began).toBeLessThan(4_000);
  expect(longest).toBeLessThan(1_000);
});
