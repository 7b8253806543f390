import { describe, expect, it } from "vitest";
import { importPages } from "#core/imports/import-pdf";
import { randomFrom } from "#tests/support/seed";
import { outline, words, wordsIn } from "./notation.ts";

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly bold?: boolean;
  /** `x` is where it ends. */
  readonly right?: boolean;
}

const letterWidth = 5;

function page(cells: readonly Cell[]) {
  const items = cells.map(({ text, x, y, bold = false, right = false }) => {
    const width = text.length * letterWidth;
    return { text, x: right ? x - width : x, y, width, size: 10, bold, turned: false };
  });
  return { width: 595, height: 842, items, links: [] };
}

async function read(...pages: (readonly Cell[])[]): Promise<string[]> {
  return outline(await importPages(pages.map(page)));
}

/** Rows below each other; a cell's lines are parted by "/". */
function grid(rows: readonly string[], places: readonly number[], y: number, padding = 6): Cell[] {
  const cells: Cell[] = [];
  let top = y;
  for (const [index, row] of rows.entries()) {
    let height = 1;
    for (const [column, cell] of row.split(" | ").entries()) {
      const lines = cell.split("/").filter((line) => line !== "-");
      height = Math.max(height, lines.length);
      for (const [line, text] of lines.entries())
        cells.push({ text, x: places[column] ?? 0, y: top + 12 * line, bold: index === 0 });
    }
    top += 12 * height + padding;
  }
  return cells;
}

function column(texts: readonly string[], y: number, x = 60): Cell[] {
  return texts.map((text, index) => ({ text, x, y: y + 12 * index }));
}

const prose = [
  "The council has adopted a plan of waterways that covers twelve locks on the Vistula and",
  "on the Bug. Four of them will be rebuilt before the others, since they are the oldest ones,",
  "and nobody has looked at them since.",
];
const whole = prose.join(" ");

describe("a table in a PDF", () => {
  it("has its cells, with all their lines, and a head in bold letters", async () => {
    const rows = [
      "Lock | Built | State",
      "Krowie/Bagno | 1936 | rebuilt in part, the gates/are still those of 1936",
      "Bug | 1987 | sound",
      "Narew | - | under the water since/the flood",
    ];
    const cells = [...column(prose, 100), ...grid(rows, [60, 160, 240], 160), ...column(prose, 300)];
    const imported = await importPages([page(cells)]);
    expect(outline(imported)).toEqual([
      whole,
      "| Lock | Built | State",
      "| Krowie Bagno | 1936 | rebuilt in part, the gates are still those of 1936",
      "| Bug | 1987 | sound",
      "| Narew |  | under the water since the flood",
      whole,
    ]);
    const [head, first] = imported.content.content?.[1]?.content ?? [];
    expect(head?.content?.map(({ type }) => type)).toEqual(Array(3).fill("tableHeader"));
    expect(first?.content?.map(({ type }) => type)).toEqual(Array(3).fill("tableCell"));
  });

  it("may have numbers that end below each other, beside their head", async () => {
    const head = ["Lock", "Ships", "Tonnes"].map((text, at) => ({
      text,
      x: 60 + 120 * at,
      y: 160,
      bold: true,
    }));
    const rows = [
      ["Bug", "1,204", "9"],
      ["Narew", "87", "1,230"],
      ["Notec", "311", "45"],
    ];
    const cells = rows.flatMap(([name = "", ...numbers], row) => [
      { text: name, x: 60, y: 178 + 18 * row },
      ...numbers.map((text, at) => ({ text, x: 280 + 120 * at, y: 178 + 18 * row, right: true })),
    ]);
    expect(await read([...column(prose, 100), ...head, ...cells])).toEqual([
      whole,
      "| Lock | Ships | Tonnes",
      "| Bug | 1,204 | 9",
      "| Narew | 87 | 1,230",
      "| Notec | 311 | 45",
    ]);
  });

  it("goes on over a page, and its head comes once", async () => {
    const head = "Lock | Built";
    const rows = ["Bug | 1987", "Narew | 1936", "Notec | 1911"];
    const imported = await importPages([
      page([...column(prose, 640), ...grid([head, ...rows], [60, 200], 690)]),
      page([...grid([head, "Drwal | 1950", "Gda | 2001"], [60, 200], 130), ...column(prose, 240)]),
    ]);
    expect(outline(imported)).toEqual([
      whole,
      ...[head, ...rows, "Drwal | 1950", "Gda | 2001"].map((row) => `| ${row.replace(" |", " |")}`),
      whole,
    ]);
    expect(imported.content.content).toHaveLength(3);
    expect(imported.warnings[0]).toMatchObject({ code: "page-lines-dropped", excerpt: "Lock Built" });
  });

  it("does not cut the paragraph that it stands in", async () => {
    const cells = [
      ...column(prose.slice(0, 2), 100),
      ...grid(["Lock | Built", "Bug | 1987", "Narew | 1936"], [60, 200], 150),
      ...column(prose.slice(2), 230),
    ];
    expect((await read(cells))[0]).toBe(whole);
  });

  it("ends where text begins, however short its lines", async () => {
    const cells = [
      ...grid(["Lock | Built", "Bug | 1987", "Narew | 1936"], [60, 200], 150),
      ...column(["Source: the council."], 220),
    ];
    expect((await read([...column(prose, 100), ...cells])).at(-1)).toBe("Source: the council.");
  });
});

describe("in a PDF, no table is", () => {
  const left = [
    "The council has adopted a plan of",
    "waterways that covers twelve locks",
    "on the Vistula and on the Bug.",
  ];
  const right = [
    "Four of them will be rebuilt before",
    "the others, since they are the",
    "oldest ones that are in use.",
  ];
  const cases: [string, readonly Cell[]][] = [
    ["text in two columns", [...column([...left, ...left], 100), ...column([...right, ...right], 100, 320)]],
    [
      "text in two columns whose paragraphs stand side by side",
      [0, 1, 2, 3].flatMap((at) => [...column(left, 100 + 46 * at), ...column(right, 100 + 46 * at, 320)]),
    ],
    [
      "text in two columns below headings",
      [
        { text: "Locks", x: 60, y: 100, bold: true },
        { text: "Dams", x: 320, y: 100, bold: true },
        ...column([...left, ...left, ...left, ...left], 120),
        ...column([...right, ...right, ...right, ...right], 120, 320),
      ],
    ],
    [
      "short lines in two columns",
      [
        ...column(["The council", "has adopted", "a plan that", "covers all", "of its locks."], 100),
        ...column(["Four of them", "will be old", "before the", "others are", "rebuilt."], 100, 200),
      ],
    ],
    [
      "a numbered list",
      ["1.", "2.", "3."].flatMap((text, at) => [
        { text, x: 60, y: 100 + 18 * at },
        { text: `rebuild lock ${at} of the river;`, x: 90, y: 100 + 18 * at },
      ]),
    ],
    [
      "a line that was stretched",
      ["Audit office, a", "report on trains"]
        .map((text, at) =>
          text.split(" ").map((each, word) => ({ text: each, x: 60 + 90 * word + at, y: 100 + 12 * at })),
        )
        .flat(),
    ],
  ];
  it.each(cases)("%s", async (_, cells) => {
    const { content } = await importPages([page(cells)]);
    expect(content.content?.map(({ type }) => type)).not.toContain("table");
  });
});

const seeds = Array.from({ length: 60 }, (_, index) => 7_000 + index);

it.each(seeds)("no word is lost, whatever stands side by side: %i", async (seed) => {
  const random = randomFrom(seed);
  const places = [60, 160, 260, 360, 460].filter(() => random.next() < 0.7);
  const cells: Cell[] = [];
  for (let [at, y] = [0, 100]; at < 30; at += 1) {
    y += random.pick([6, 12, 12, 12, 18, 18, 30]);
    const isProse = random.next() < 0.2;
    if (isProse) cells.push({ text: `x${at} ${prose[random.below(3)] ?? ""}`, x: 60, y });
    for (const x of isProse ? [] : places) {
      const text = random.pick([`w${at}`, `w${at} x${x}`, `Lock ${at} at`, `${at}`]);
      const [bold, right] = [random.next() < 0.1, random.next() < 0.1];
      if (random.next() < 0.8) cells.push({ text, x: right ? x + 80 : x + random.below(3), y, bold, right });
    }
  }
  const imported = await importPages([page(cells)]);
  const given = words(cells.map(({ text }) => text).join(" "));
  const found = wordsIn(imported);
  expect(found.toSorted()).toEqual(given.toSorted());
});

/** Generous, for slow machines: what grows with the square of the cells would take minutes. */
const limit = 20_000;
const hostile: [string, (at: number) => Cell][] = [
  [
    "cells in a grid",
    (at) => ({ text: `c${at}`, x: 20 + (at % 12) * 46, y: 40 + Math.floor(at / 12) * 0.48 }),
  ],
  [
    "cells in far rows",
    (at) => ({ text: `c${at}`, x: 20 + (at % 4) * 140, y: 40 + Math.floor(at / 4) * 14 }),
  ],
  ["cells on one line", (at) => ({ text: "c", x: 20 + at * 40, y: 100 })],
  [
    "cells beside each other",
    (at) => ({ text: `c${at}`, x: 20 + (at % 100) * 900, y: 40 + Math.floor(at / 100) * 14 }),
  ],
  [
    "cells on a slope",
    (at) => ({ text: `c${at}`, x: 20 + (at % 2) * 300 + at / 100, y: 40 + Math.floor(at / 2) * 14 }),
  ],
];
it.each(hostile)("twenty thousand %s take a moment", { timeout: limit }, async (_, cell) => {
  const cells = Array.from({ length: 20_000 }, (__, at) => cell(at));
  expect((await importPages([page(cells)])).content.type).toBe("doc");
});
