import { describe, expect, it } from "vitest";
import { importPages } from "#core/imports/import-pdf";
import { outline } from "./notation.ts";

/** Words from `x` on, on a line `y` points from the page's top; between asterisks, in bold type. */
interface Words {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

const href = "https://example.org/report";

/** `linked`: how far a link reaches on the first line. */
async function read(words: readonly Words[], linked = 0): Promise<string[]> {
  const items = words.flatMap(runs);
  const links = linked > 0 ? [{ href, left: 60, right: linked, top: 70, bottom: 83 }] : [];
  return outline(await importPages([{ width: 595, height: 842, items, links }]));
}

function runs({ text, x = 60, y, size = 10 }: Words) {
  let at = x;
  return text.split("*").flatMap((run, index) => {
    const width = (run.length * size) / 2;
    at += width;
    const item = { text: run, x: at - width, y, width, size, bold: index % 2 === 1, turned: false };
    return run === "" ? [] : [item];
  });
}

/** Lines below each other. */
function column(texts: readonly string[], y = 80): Words[] {
  return texts.map((text, index) => ({ text, y: y + 12 * index }));
}

describe("bold words of a PDF", () => {
  const cases: [string, readonly string[], string][] = [
    [
      "stay bold inside a paragraph",
      ["The *council* has adopted a plan, and *nobody* objected."],
      "The *council* has adopted a plan, and *nobody* objected.",
    ],
    ["keep spaces outside", ["The *council *has adopted *a plan*."], "The *council* has adopted *a plan*."],
    [
      "are one mark over a line's end",
      [
        "The council has adopted a plan of waterways that covers *twelve locks*",
        "*on the Vistula* and one on the Bug.",
      ],
      "The council has adopted a plan of waterways that covers *twelve locks on the Vistula* and one on the Bug.",
    ],
    [
      "are one word where a hyphen broke it",
      [
        "The council has adopted a plan that covers all of the country's *water-*",
        "*ways* and a number of roads, and it has told the *ministry of infra-*",
        "structure that it should be paid for by the state, as all plans are.",
      ],
      "The council has adopted a plan that covers all of the country's *waterways* and a number of roads, and it has told the *ministry of infra*structure that it should be paid for by the state, as all plans are.",
    ],
    [
      "that are all words of a paragraph have no mark",
      ["*The council has adopted a plan of waterways, as it had said.*"],
      "The council has adopted a plan of waterways, as it had said.",
    ],
    ["may end inside a word", ["A *pre*fix is what comes before."], "A *pre*fix is what comes before."],
  ];
  it.each(cases)("%s", async (_, texts, expected) => {
    expect(await read(column(texts))).toEqual([expected]);
  });

  it("are none in a heading, and may begin an item", async () => {
    const whole = "The council has adopted a plan of waterways, as it had said that it would do.";
    const texts = [
      { text: "*What was* decided?", y: 60, size: 14 },
      ...column([whole], 90),
      ...column(["- *Locks*: twelve of them;", "- *Dams*: two."], 120),
    ];
    expect(await read(texts)).toEqual([
      "Q What was decided?",
      whole,
      "- *Locks*: twelve of them;",
      "- *Dams*: two.",
    ]);
  });

  it("may be a link, or part of one", async () => {
    expect(await read(column(["*Read* the report of 2024 and what others say."]), 175)).toEqual([
      `<*Read* -> ${href}>< the report of 2024 -> ${href}> and what others say.`,
    ]);
  });

  it("leave notes where they are called", async () => {
    const words = [
      { text: "It covers *the oldest locks*", y: 80 },
      { text: "*1*", x: 190, y: 76, size: 6 },
      { text: "*of all* and no others.", x: 198, y: 80 },
      { text: "1", y: 780, size: 6 },
      { text: "Report of the *inspection*, page 4.", x: 70, y: 783, size: 8 },
    ];
    expect(await read(words)).toEqual([
      "It covers *the oldest locks*{Report of the *inspection*, page 4.} *of all* and no others.",
    ]);
  });
});

it("italic words of a PDF stay so, bold ones among them", async () => {
  const item = { y: 80, size: 10, bold: false, turned: false };
  const items = [
    { ...item, text: "The paper ", x: 60, width: 45 },
    { ...item, text: "Wody i ", x: 105, width: 30, italic: true },
    { ...item, text: "drogi", x: 135, width: 25, italic: true, bold: true },
    { ...item, text: " has said so.", x: 160, width: 60 },
  ];
  const imported = await importPages([{ width: 595, height: 842, items, links: [] }]);
  expect(outline(imported)).toEqual(["The paper /Wody i //*drogi*/ has said so."]);
});

it("twenty thousand changes of type take a moment", { timeout: 10_000 }, async () => {
  const items = Array.from({ length: 20_000 }, (_, index) => ({
    text: `a${index} `,
    x: 60 + (index % 20) * 24,
    y: 60 + Math.floor(index / 20) * 0.7,
    width: 24,
    size: 10,
    bold: index % 2 === 0,
    turned: false,
  }));
  const imported = await importPages([{ width: 595, height: 842, items, links: [] }]);
  expect(imported.content.type).toBe("doc");
});
