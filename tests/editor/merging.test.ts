import type { Node } from "@tiptap/pm/model";
import { prosemirrorJSONToYDoc } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentField, schema } from "#editor/schema";
import { type Random, chooseSeed, seededRandom } from "#tests/support/seed";
import { type Writer, accepted, exchange, writer } from "./writer.ts";

/** Blocks with this sign may be deleted as a whole, so nobody types into them. */
const doomed = "✂";
const rounds = 30;
const editsEach = 5;
/** Seeds that once failed, and one new each time. */
const seeds = [1, 7, 42, 2026, 2_316_442_214, chooseSeed()];

test.each(seeds)("concurrent edits merge into a text that the schema accepts (seed %i)", (seed) => {
  const random = seededRandom(seed);
  const writers = crowd(3);
  for (let round = 0; round < rounds; round++) {
    for (const each of writers) for (let n = 0; n < editsEach; n++) random.pick(edits)(each, random);
    exchange(writers);
    const [first, ...others] = writers.map(({ doc }) => accepted(doc).toJSON() as object);
    for (const other of others) expect(other).toEqual(first);
  }
  for (const each of writers) each.leave();
});

test.each(seeds)(
  "no character typed and no citation made by anyone and deleted by no one disappears (seed %i)",
  (seed) => {
    const random = seededRandom(seed);
    const writers = crowd(3);
    const typed = new Set<string>();
    const deleted = new Set<string>();
    let next = 0x4e00;
    const type = (each: Writer) => {
      const character = String.fromCodePoint(next++);
      typed.add(character);
      insertSomewhere(each, random, character);
    };
    /** Citations that nobody has deleted, by the source that each cites alone. */
    const cited = new Set<string>();
    const addCitation = (each: Writer) => {
      const { at, node } = random.pick(textBlocks(each));
      const sourceId = `s${next++}`;
      cited.add(sourceId);
      const place = at + 1 + random.below(node.content.size + 1);
      each.edit((tr) => void tr.insert(place, schema.node("citation", { sourceId })));
    };
    const erase = (each: Writer) => {
      const place = random.pick(textBlocks(each));
      const length = Math.min(place.node.content.size, 1 + random.below(4));
      if (length === 0) return;
      const from = place.at + 1 + random.below(place.node.content.size - length + 1);
      for (const character of each.text().textBetween(from, from + length)) deleted.add(character);
      each.text().nodesBetween(from, from + length, forgetCitation);
      each.edit((tr) => tr.delete(from, from + length));
    };
    const remember = (node: Node) => {
      for (const character of node.textContent) deleted.add(character);
      node.descendants(forgetCitation);
    };
    const forgetCitation = (node: Node) => void cited.delete(String(node.attrs["sourceId"]));
    const take = (each: Writer) => {
      const { at, node } = random.pick(topBlocks(each));
      remember(node);
      each.edit((tr) => tr.delete(at, at + node.nodeSize));
    };
    const takeDoomed = (each: Writer) => removeDoomed(each, random, remember);
    const safe = [
      type,
      type,
      type,
      addCitation,
      erase,
      split,
      retype,
      join,
      quoteBlock,
      mark,
      claim,
      takeDoomed,
      addDoomed,
      take,
      addBlock,
    ];
    for (let round = 0; round < rounds; round++) {
      for (const each of writers) for (let n = 0; n < editsEach; n++) random.pick(safe)(each, random);
      exchange(writers);
      for (const each of writers) {
        const text = accepted(each.doc).textContent;
        const lost = [...typed].filter((character) => !deleted.has(character) && !text.includes(character));
        expect(lost).toEqual([]);
        const citing = new Set(citationsIn(accepted(each.doc)));
        expect([...cited].filter((id) => !citing.has(id))).toEqual([]);
      }
    }
    for (const each of writers) each.leave();
  },
);

test("what two people take away together leaves the words beside it standing", () => {
  const [anna, jan] = crowd(2) as [Writer, Writer];
  const parts = (each: Writer) => {
    const found: { at: number; size: number }[] = [];
    each.text().descendants((node, at) => {
      if (node.type.name === "paragraph" && isDoomed(node)) found.push({ at, size: node.nodeSize });
    });
    return found;
  };
  for (const [each, index] of [[anna, 0] as const, [jan, 1] as const]) {
    const part = parts(each)[index];
    if (part) each.edit((tr) => tr.delete(part.at, part.at + part.size));
  }
  exchange([anna, jan]);
  expect(accepted(anna.doc).textContent).toBe("LeadWhy?Becausefirstsecondquotedcellotherinner");
});

test("a citation set before another survives a colleague's new kind of block, and the other is not doubled", () => {
  const [anna, jan] = crowd(2) as [Writer, Writer];
  const inLead = (sourceId: string) => (each: Writer) =>
    each.edit((tr) => void tr.insert(3, schema.node("citation", { sourceId })));
  inLead("old")(anna);
  exchange([anna, jan]);
  inLead("new")(anna);
  jan.edit((tr) => void tr.setBlockType(1, 2, schema.nodes["heading"] as never));
  exchange([anna, jan]);
  expect(citationsIn(accepted(jan.doc)).toSorted()).toEqual(["new", "old"]);
  expect(accepted(jan.doc).firstChild?.type.name).toBe("heading");
});

function citationsIn(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "citation") found.push(String(node.attrs["sourceId"]));
  });
  return found;
}

type Edit = (each: Writer, random: Random) => void;

const insertText: Edit = (each, random) => insertSomewhere(each, random, "abc ");

const split: Edit = (each, random) => {
  const { at, node } = random.pick(textBlocks(each));
  each.edit((tr) => tr.split(at + 1 + random.below(node.content.size + 1)));
};

const mark: Edit = (each, random) =>
  withRange(each, random, (tr, from, to) => {
    tr.addMark(from, to, schema.mark(random.pick(["bold", "italic", "underline"])));
  });

const claim: Edit = (each, random) =>
  withRange(each, random, (tr, from, to) => {
    tr.addMark(from, to, schema.mark("claim", { id: `claim-${random.below(6)}` }));
  });

const removeRange: Edit = (each, random) =>
  withRange(each, random, (tr, from, to) => void tr.delete(from, to));

const removeBlock: Edit = (each, random) => {
  const found: { at: number; size: number }[] = [];
  each.text().descendants((node, at) => {
    if (node.isBlock) found.push({ at, size: node.nodeSize });
  });
  const { at, size } = random.pick(found);
  each.edit((tr) => tr.delete(at, at + size));
};

const retype: Edit = (each, random) => {
  const { at, node } = random.pick(textBlocks(each));
  const type = random.pick(["paragraph", "sectionHeading", "heading"]);
  each.edit((tr) => void tr.setBlockType(at + 1, at + 1 + node.content.size, schema.nodes[type] as never));
};

const join: Edit = (each, random) => {
  const { doc } = { doc: each.text() };
  const index = 1 + random.below(Math.max(1, doc.childCount - 1));
  if (index >= doc.childCount) return;
  let at = 0;
  for (let child = 0; child < index; child++) at += doc.child(child).nodeSize;
  if (doc.child(index - 1).type === doc.child(index).type) each.edit((tr) => void tr.join(at));
};

/** Puts a block into a quotation: the same words in a new place of the tree. */
const quoteBlock: Edit = (each, random) => {
  const { at, node } = random.pick(topBlocks(each));
  if (!node.isTextblock || node.type.name === "sectionHeading") return;
  each.edit((tr) => void tr.replaceWith(at, at + node.nodeSize, schema.node("blockquote", null, [node])));
};

const addBlock: Edit = (each, random) => {
  const { at } = random.pick(topBlocks(each));
  each.edit((tr) => void tr.insert(at, schema.nodeFromJSON(random.pick(blocks))));
};

const addDoomed: Edit = (each, random) => {
  const { at } = random.pick(topBlocks(each));
  each.edit((tr) => void tr.insert(at, schema.nodeFromJSON(random.pick(doomedBlocks))));
};

/** Deletes one item, row, cell or block of those that bear the sign. */
const removeDoomed = (each: Writer, random: Random, remember: (node: Node) => void = () => {}) => {
  const found: Place[] = [];
  each.text().descendants((node, at) => {
    if (node.isBlock && node.textContent !== "" && isDoomed(node)) found.push({ at, node });
  });
  if (found.length === 0) return;
  const { at, node } = random.pick(found);
  remember(node);
  each.edit((tr) => tr.delete(at, at + node.nodeSize));
};

const footnote: Edit = (each, random) => {
  const { at, node } = random.pick(textBlocks(each));
  const note = schema.node("footnote", null, [schema.text("note")]);
  if (node.type.name !== "footnote")
    each.edit((tr) => void tr.insert(at + 1 + random.below(node.content.size + 1), note));
};

const cite: Edit = (each, random) => {
  const { at, node } = random.pick(textBlocks(each));
  const citation = schema.node("citation", { sourceId: `s${random.below(9)}` });
  each.edit((tr) => void tr.insert(at + 1 + random.below(node.content.size + 1), citation));
};

/** Says where in a source, as the other edits go on around it. */
const locate: Edit = (each, random) => {
  const places: number[] = [];
  each.text().descendants((node, at) => {
    if (node.type.name === "citation") places.push(at);
  });
  if (places.length > 0)
    each.edit((tr) => tr.setNodeAttribute(random.pick(places), "locator", String(random.below(99))));
};

const edits: Edit[] = [
  cite,
  locate,
  insertText,
  insertText,
  split,
  mark,
  claim,
  removeRange,
  removeBlock,
  retype,
  join,
  addBlock,
  addDoomed,
  (each, random) => removeDoomed(each, random),
  footnote,
];

function withRange(
  each: Writer,
  random: Random,
  change: (tr: Parameters<Parameters<Writer["edit"]>[0]>[0], from: number, to: number) => void,
): void {
  const { at, node } = random.pick(textBlocks(each));
  const from = at + 1 + random.below(node.content.size + 1);
  const to = Math.min(at + 1 + node.content.size, from + 1 + random.below(12));
  if (to > from) each.edit((tr) => change(tr, from, to));
}

function insertSomewhere(each: Writer, random: Random, text: string): void {
  const { at, node } = random.pick(textBlocks(each));
  each.edit((tr) => void tr.insertText(text, at + 1 + random.below(node.content.size + 1)));
}

interface Place {
  readonly at: number;
  readonly node: Node;
}

/** The textblocks that are not to be deleted as a whole. */
function textBlocks(each: Writer): Place[] {
  const found: Place[] = [];
  each.text().descendants((node, at) => {
    if (node.isTextblock && !isDoomed(node)) found.push({ at, node });
    return !node.isTextblock;
  });
  if (found.length > 0) return found;
  each.edit((tr) => void tr.insert(0, schema.node("paragraph")));
  return [{ at: 0, node: schema.node("paragraph") }];
}

function topBlocks(each: Writer): Place[] {
  const found: Place[] = [];
  each.text().forEach((node, at) => found.push({ at, node }));
  return found;
}

/** Every textblock in it bears the sign. */
function isDoomed(node: Node): boolean {
  let all = true;
  if (node.isTextblock) return node.textContent.includes(doomed);
  node.descendants((child) => {
    if (child.isTextblock && !child.textContent.includes(doomed)) all = false;
    return !child.isTextblock;
  });
  return all;
}

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const list = (...items: string[]) => ({
  type: "bulletList",
  content: items.map((text) => ({ type: "listItem", content: [paragraph(text)] })),
});
const quote = (text: string) => ({ type: "blockquote", content: [paragraph(text)] });
const table = (...cells: string[]) => ({
  type: "table",
  content: cells.map((text) => ({
    type: "tableRow",
    content: [{ type: "tableCell", content: [paragraph(text)] }],
  })),
});
const blocks = [paragraph("new"), list("one", "two"), quote("said"), table("a", "b")];
/** An item of which two people may each take one paragraph: what is left begins with a list. */
const nested = {
  type: "bulletList",
  content: [{ type: "listItem", content: [paragraph(doomed), paragraph(doomed), list("inner")] }],
};
const doomedBlocks = [nested, list(doomed, doomed), quote(doomed), table(doomed, doomed), paragraph(doomed)];
const beginning = {
  type: "doc",
  content: [
    paragraph("Lead"),
    {
      type: "sectionHeading",
      attrs: { id: "first", kind: "question" },
      content: [{ type: "text", text: "Why?" }],
    },
    paragraph("Because"),
    list("first", "second"),
    quote("quoted"),
    table("cell", "other"),
    nested,
  ],
};

/** People who have the same text open. */
function crowd(size: number): Writer[] {
  const begin = Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, beginning, documentField));
  return Array.from({ length: size }, (_, index) => writer(index + 1, begin));
}
