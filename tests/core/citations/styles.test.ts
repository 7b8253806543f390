import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCitations } from "#core/citations/format-citations";
import type { Cite, FormattedCite, Run } from "#core/citations/model";
import { citationStyles } from "#core/citations/vocabulary";
import type { Csl } from "#core/sources/model";
import { sourceTypes } from "#core/sources/vocabulary";

const people = (...families: string[]) => families.map((family) => ({ family, given: "Ewa Anna" }));
const within = new Set(["article-newspaper", "article-journal", "chapter", "broadcast"]);

/** One source of each type, and one for each thing that a source can lack or have too much of. */
const sources = new Map<string, Csl>([
  ...sourceTypes.map((type, index): [string, Csl] => [
    type,
    {
      type,
      title: `O rzeczy ${index + 1}`,
      author: people("Łoś", "Żak").slice(0, 1 + (index % 2)),
      ...(within.has(type) && { "container-title": "Przegląd" }),
      publisher: "Instytut",
      "publisher-place": "Gdynia",
      number: 4,
      issued: { "date-parts": [[2010 + index, 3, 19]] },
      accessed: { "date-parts": [[2026, 1, 2]] },
      URL: `https://example.org/${type}?a=1&b=2`,
    },
  ]),
  ["bare", { type: "webpage", title: "Tytuł, który ma dużo więcej słów niż zdanie" }],
  [
    "month",
    { type: "report", title: "Miesiąc?", author: [{ literal: "Urząd Portu" }], issued: { raw: "2024-05" } },
  ],
  [
    "span",
    {
      type: "dataset",
      title: "Od i do",
      issued: {
        "date-parts": [
          [2023, 12, 30],
          [2023, 12, 31],
        ],
      },
    },
  ],
  ["years", { type: "dataset", title: "Lata", issued: { "date-parts": [[2019], [2023]] } }],
  [
    "crowd",
    {
      type: "book",
      title: "Zbiór",
      author: people("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"),
    },
  ],
  ["twin-1", { type: "post", title: "Pierwszy", author: people("Ryś"), issued: { "date-parts": [[2025]] } }],
  ["twin-2", { type: "post", title: "Drugi", author: people("Ryś"), issued: { "date-parts": [[2025]] } }],
  [
    "doi",
    {
      type: "article-journal",
      title: "A <i>b</i> & <c>",
      DOI: "doi:10.1234/x.y",
      URL: "https://a.pl",
      volume: 3,
      issue: "2",
      page: "12-19",
    },
  ],
  ["edited", { type: "book", title: "Zebrane", editor: people("Kos"), edition: 2 }],
]);
const cite = (sourceId: string, more: Partial<Cite> = {}): Cite => ({
  sourceId,
  locator: "",
  prefix: "",
  suffix: "",
  ...more,
});
const clusters = [
  [cite("webpage", { prefix: "zob.", locator: "s. 12" }), cite("bare", { suffix: "i dalej" })],
  [cite("crowd", { locator: "12–15" })],
  [cite("twin-1"), cite("twin-2"), cite("twin-1", { locator: "art. 5 ust. 2" })],
  [cite("month", { locator: "rozdz. 3", suffix: ", passim" })],
];

const show = (runs: readonly Run[]) =>
  runs
    .map(({ text, italic, bold, href }) => {
      const words = `${italic ? "_" : ""}${bold ? "*" : ""}${text}${bold ? "*" : ""}${italic ? "_" : ""}`;
      return href === undefined ? words : `<${words}${href === text ? "" : ` ${href}`}>`;
    })
    .join("");
const said = (cites: readonly FormattedCite[]) =>
  cites.map(({ open, runs, close }) => open + show(runs) + close).join("");

describe.each(citationStyles)("the style %s", (style) => {
  it.each(["pl", "en"] as const)("sets every type of source, and what they lack, in %s", async (language) => {
    const { clusters: cited, list } = await formatCitations({
      style,
      language,
      clusters,
      sources,
      listed: [...sources.keys()],
    });
    const lines = [
      ...cited.map(said),
      "",
      ...list.map(
        ({ sourceId, label, runs }) => `${sourceId}: ${label === null ? "" : `${label} `}${show(runs)}`,
      ),
    ];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`styles/${style}.${language}.txt`);
  });
});

describe("citations", () => {
  it("leave a source that is not known to its neighbours, marked", async () => {
    const text = { style: "apa", language: "pl", sources } as const;
    const {
      clusters: [known],
    } = await formatCitations({ ...text, clusters: [[cite("month"), cite("gone"), cite("span")]] });
    expect(known?.map(({ missing }) => missing)).toEqual([false, true, false]);
    expect(said(known ?? [])).toBe("(Urząd Portu, 2024; [?]„Od i do”, 2023)");
    const { clusters: lost, list } = await formatCitations({
      ...text,
      clusters: [[cite("gone")], [cite("")]],
    });
    expect(lost.map(said)).toEqual(["[?]", "[?]"]);
    expect(list).toEqual([]);
  });

  it("take any words for words: neither the processor's signs nor its markup", async () => {
    const odd: Csl = {
      type: "nonsense",
      title: "\uE000a\uE001 </div> &lt; \u0000b",
      author: [{ literal: "A & <B>" }],
    };
    const { clusters: all, list } = await formatCitations({
      style: "apa",
      language: "en",
      clusters: [[cite("odd"), cite("month", { prefix: "<a> & \uE001", suffix: "</i>" })]],
      sources: new Map([...sources, ["odd", odd]]),
    });
    expect(all.map(said)).toEqual(["(A & <B>, n.d.; <a> & \uE001 Urząd Portu, 2024 </i>)"]);
    expect(list.map(({ runs }) => show(runs))).toEqual([
      "A & <B> (n.d.). _ a  </div> &lt;  b_.",
      "Urząd Portu (2024, May). _Miesiąc?_",
    ]);
  });

  it("are made of whatever a program stores as a source", async () => {
    const anything = fc.record(
      {
        type: fc.constantFrom("", "book", "nonsense"),
        title: fc.string({ minLength: 1 }),
        author: fc.array(fc.anything()) as fc.Arbitrary<never>,
        editor: fc.anything(),
        issued: fc.record({ "date-parts": fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 3 })) }),
        accessed: fc.record({ raw: fc.string() }),
        page: fc.anything(),
        DOI: fc.string(),
        URL: fc.webUrl(),
      },
      { requiredKeys: ["type", "title"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...citationStyles), anything, async (style, csl) => {
        const { list, clusters: cited } = await formatCitations({
          style,
          language: "pl",
          clusters: [[cite("odd"), cite("month")]],
          sources: new Map([
            ["month", sources.get("month") as Csl],
            ["odd", csl],
          ]),
        });
        expect(list.map(({ sourceId }) => sourceId).toSorted()).toEqual(["month", "odd"]);
        expect(said(cited[0]?.slice(1) ?? [])).toMatch(/2024|2/);
      }),
      { numRuns: 200 },
    );
  });

  it("are numbered by their first place in the text, and uncited sources after them", async () => {
    const { list } = await formatCitations({
      style: "links",
      language: "pl",
      clusters: [[cite("span")], [cite("month"), cite("span")]],
      sources,
      listed: ["bare", "month"],
    });
    expect(list.map(({ label, sourceId }) => [label, sourceId])).toEqual([
      ["[1]", "span"],
      ["[2]", "month"],
      ["[3]", "bare"],
    ]);
  });
});
