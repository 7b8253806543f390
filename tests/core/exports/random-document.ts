import fc from "fast-check";
import type { ExportFormat, ExportImage, ExportLanguage } from "#core/exports/model";
import type { JsonNode } from "#editor/json-node";
import { aPicture } from "#tests/support/pictures";
import { doc, h, li, ol, p, quote, section, table, tr, ul } from "./rich-brief.ts";

/* Documents as authors write them, in what a format can hold (decision 41): words that Polish typography leaves as
   they are, marks that begin and end anywhere, signs that some format could take for its own. */

export type TwoWayFormat = Extract<ExportFormat, "docx" | "html" | "md">;

export interface RandomDocument {
  title: string;
  language: ExportLanguage;
  content: JsonNode;
}

const plainWords: Readonly<Record<ExportLanguage, readonly string[]>> = {
  pl: [
    "żegluga",
    "śluza",
    "kanał",
    "most",
    "państwo",
    "źródło",
    "Mińsk",
    "ósmy",
    "łódź",
    "gęś",
    "nie",
    "sieć",
  ],
  en: ["river", "lock", "canal", "bridge", "state", "source", "Minsk", "eighth", "boat", "a", "not", "I"],
};
const signs = [
  "*",
  "_",
  "#",
  "[x]",
  "(y)",
  "<b>",
  "&amp;",
  "|",
  "`z`",
  "1.",
  "-",
  "+",
  ">",
  "~~",
  "\\",
  "$",
  "[^1]",
  "===",
];
const commas = [",", ";", ":", "!", "?", "", "", "", "", ""];

const links = ["https://example.org/a_b?c=1&copy=2", "https://example.org/(d)", "mailto:a@example.org"];
const mark = fc.constantFrom(
  { type: "bold" },
  { type: "italic" },
  { type: "underline" },
  ...links.map((href) => ({ type: "link", attrs: { href } })),
  { type: "claim", attrs: { id: "c1" } },
  { type: "entity", attrs: { id: "e1" } },
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
/** Word shows a link by its line: one more below is none. */
const marksInWord = marks.map((all) =>
  all.some(({ type }) => type === "link") ? all.filter(({ type }) => type !== "underline") : all,
);

interface Words {
  words: fc.Arbitrary<string>;
  marks: typeof marks;
}

export function documentsFor(format: TwoWayFormat): fc.Arbitrary<RandomDocument> {
  return fc.constantFrom<ExportLanguage>("pl", "en").chain((language) => documents(language, format));
}

function documents(language: ExportLanguage, format: TwoWayFormat): fc.Arbitrary<RandomDocument> {
  const words: Words = { words: wordsOf(language), marks: format === "docx" ? marksInWord : marks };
  const { blocks } = blocksFor(format, words);
  const part = fc
    .tuple(inlinesOf(words), blocks)
    .map(([heading, content]) => [section(...heading), ...content]);
  return fc
    .record({
      title: words.words.filter((title) => /^\p{L}/u.test(title)),
      lead: fc.array(paragraphs(words), { minLength: 1, maxLength: 2 }),
      parts: fc.array(part, { minLength: 1, maxLength: 2 }),
    })
    .map(({ title, lead, parts }) => ({ title, language, content: doc(...lead, ...parts.flat()) }));
}

/** One to five words with one space between two, a letter somewhere. */
function wordsOf(language: ExportLanguage): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...plainWords[language]) },
    { weight: 1, arbitrary: fc.constantFrom(...signs) },
  );
  const spoken = fc.tuple(word, fc.constantFrom(...commas)).map((both) => both.join(""));
  return fc
    .array(spoken, { minLength: 1, maxLength: 5 })
    .map((all) => all.join(" "))
    .filter((text) => /\p{L}{2}/u.test(text));
}

function textsOf(words: Words): fc.Arbitrary<JsonNode[]> {
  const text = fc
    .tuple(words.words, fc.constantFrom("", "", " "), words.marks)
    .map(([said, space, under]): JsonNode => ({ type: "text", text: said + space, marks: under }));
  return fc.array(text, { minLength: 1, maxLength: 3 });
}

/** Words in one line, with notes and citations between them. */
function inlinesOf(words: Words): fc.Arbitrary<JsonNode[]> {
  const footnote = textsOf(words).map((content): JsonNode => ({ type: "footnote", content }));
  const citation = fc
    .record({ sourceId: fc.constantFrom("plan", "mowa") })
    .map((attrs): JsonNode => ({ type: "citation", attrs }));
  const aside = fc.oneof({ weight: 3, arbitrary: footnote }, citation);
  return fc
    .tuple(textsOf(words), fc.option(aside, { freq: 5 }), textsOf(words))
    .map(([before, between, after]) => [...before, ...(between ? [between, ...after] : [])]);
}

function linesOf(words: Words): fc.Arbitrary<JsonNode[]> {
  return fc
    .tuple(inlinesOf(words), fc.option(inlinesOf(words), { freq: 5 }))
    .map(([line, next]) => (next ? [...line, { type: "hardBreak" }, ...next] : line));
}

function paragraphs(words: Words): fc.Arbitrary<JsonNode> {
  return linesOf(words).map((inlines) => p(...inlines));
}

/** What each format can hold, beside paragraphs and headings. */
function blocksFor(format: TwoWayFormat, words: Words) {
  const paragraph = paragraphs(words);
  const smaller = fc
    .tuple(fc.constantFrom<3 | 4>(3, 4), inlinesOf(words))
    .map(([level, inlines]) => h(level, ...inlines));
  return fc.letrec<{ blocks: JsonNode[]; block: JsonNode; list: JsonNode; item: JsonNode }>((tie) => {
    const quoted = format === "docx" ? paragraph : fc.oneof({ weight: 3, arbitrary: paragraph }, tie("list"));
    return {
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((all) => apart(all, format)),
      block: fc.oneof(
        { weight: 4, arbitrary: paragraph },
        { weight: 1, arbitrary: smaller },
        { weight: 2, arbitrary: tie("list") },
        {
          weight: 1,
          arbitrary: fc
            .array(quoted, { minLength: 1, maxLength: 3 })
            .map((content) => quote(...apart(content, format))),
        },
        { weight: 1, arbitrary: tables(format, words) },
        { weight: 1, arbitrary: pictures(words) },
      ),
      list: fc
        .tuple(
          fc.option(fc.integer({ min: 0, max: 12 })),
          fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
        )
        .map(([start, items]) => (start === null ? ul(...items) : ol(start, ...items))),
      item: fc
        .tuple(
          paragraph,
          fc.array(fc.oneof({ depthSize: "small", withCrossShrink: true }, paragraph, tie("list")), {
            maxLength: 2,
          }),
        )
        .map(([first, more]) => li(...apart([first, ...more], format))),
    };
  });
}

/** What the picture of every document is. */
export const picture: readonly [id: string, image: ExportImage] = [
  "018f0000-0000-7000-8000-0000000000f1",
  { contentType: "image/png", width: 60, height: 20, hash: "ab", bytes: aPicture() },
];

function pictures(words: Words): fc.Arbitrary<JsonNode> {
  return fc
    .tuple(words.words, fc.option(inlinesOf(words), { freq: 3, nil: [] }))
    .map(([alt, content]) => ({ type: "image", attrs: { imageId: picture[0], alt }, content }));
}

/** In Word neighbours of one kind are one list or one quotation: a paragraph parts them. */
function apart(blocks: readonly JsonNode[], format: TwoWayFormat): JsonNode[] {
  if (format !== "docx") return [...blocks];
  return blocks.flatMap((block, index) => {
    const meets = blocks[index - 1]?.type === block.type && /List$|^blockquote$/.test(block.type);
    return meets ? [p("."), block] : [block];
  });
}

function tables(format: TwoWayFormat, words: Words): fc.Arbitrary<JsonNode> {
  const paragraph = format === "md" ? inlinesOf(words).map((all) => p(...all)) : paragraphs(words);
  const content = fc.array(paragraph, { minLength: 1, maxLength: format === "md" ? 1 : 2 });
  return fc
    .record({
      columns: fc.integer({ min: 2, max: 4 }),
      rows: fc.integer({ min: 1, max: 3 }),
      head: fc.boolean(),
      side: format === "html" ? fc.boolean() : fc.constant(false),
      wide: format === "md" ? fc.constant(false) : fc.boolean(),
    })
    .chain(({ columns, rows, head, side, wide }) =>
      fc
        .array(fc.array(content, { minLength: columns, maxLength: columns }), {
          minLength: rows + 1,
          maxLength: rows + 1,
        })
        .map((cells) => {
          const written = cells.map((row, line) =>
            row.map((inside, column) => cell(inside, (head && line === 0) || (side && column === 0))),
          );
          if (wide) written.push([{ ...cell(cells[0]?.[0] ?? [], false), attrs: { colspan: columns } }]);
          return table(...written.map((row) => tr(...row)));
        }),
    );
}

function cell(content: JsonNode[], isHead: boolean): JsonNode {
  return { type: isHead ? "tableHeader" : "tableCell", content };
}
