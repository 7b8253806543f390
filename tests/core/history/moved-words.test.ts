import { Fragment, type Node } from "@tiptap/pm/model";
import { prosemirrorJSONToYDoc } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { textWithOrigins } from "#core/documents/text-origins";
import { applyRow } from "#core/history/apply-row";
import { type Activity, noActivity } from "#core/history/section-activity";
import { stampMoved } from "#core/history/stamp-moved";
import { type Stamp, WaitingStamps, joinStamps, stampAt } from "#core/history/stamps";
import { createDoc } from "#editor/create-doc";
import type { JsonNode } from "#editor/json-node";
import { documentField, schema } from "#editor/schema";
import { type Random, chooseSeed, seededRandom } from "#tests/support/seed";
import { type Writer, exchange, writer } from "../../editor/writer.ts";

/** Some games, those that once failed, and the SEED of the environment: in one of a hundred a fragment stays its mover's (decision 33). */
const seeds = [1, 7, 42, 2026, 745_306_703, 745_306_735, ...(process.env["SEED"] ? [chooseSeed()] : [])];
const rounds = 60;
const names = ["anna", "jan", "ewa"];

interface Row {
  readonly update: Uint8Array;
  readonly userId: string;
  readonly createdAt: Date;
}

interface Person {
  readonly name: string;
  readonly undo: () => void;
  readonly writer: Writer;
}

const words = (text: string) => ({ type: "text", text });
const p = (text: string) => ({ type: "paragraph", content: [words(text)] });
const beginning = () => {
  const heading = (id: string) => ({
    type: "sectionHeading",
    attrs: { id, kind: "question" },
    content: [words("?")],
  });
  const content = [p("·"), heading("one"), p("·"), p("·"), heading("two"), p("·")];
  return Y.encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, { type: "doc", content }, documentField));
};

/**
 * Three people with one text open, and the log that their edits make: what a page sends at once, an edit or what it mends on
 * hearing a colleague, is one row, as on the server.
 */
function crowd() {
  const begin = beginning();
  const log: Row[] = [];
  const people = names.map((name, index) => {
    const own = writer(index + 1, begin, 1);
    const sent: Uint8Array[] = [];
    own.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "colleague") sent.push(update);
    });
    const inOneRow = <Given extends unknown[]>(act: (...given: Given) => unknown) => {
      return (...given: Given) => {
        act(...given);
        if (sent.length === 0) return;
        const update = Y.mergeUpdates(sent.splice(0));
        log.push({ update, userId: name, createdAt: new Date(log.length * 60_000) });
      };
    };
    const undo = inOneRow(() => own.history.undo());
    return { name, undo, writer: { ...own, edit: inOneRow(own.edit), receive: inOneRow(own.receive) } };
  });
  return { begin, log, people };
}

/** Who wrote each letter of the text that the log makes, as several projections stamp it. */
async function blame(begin: Uint8Array, log: readonly Row[], random: Random) {
  const doc = createDoc();
  Y.applyUpdate(doc, begin);
  let stored: Stamp[] = [];
  const of = (clientId: number) =>
    stored.filter((each) => each.clientId === clientId).toSorted((a, b) => a.from - b.from);
  const activities: Activity[] = [];
  for (let at = 0; at < log.length;) {
    const rows = log.slice(at, (at += 1 + random.below(6)));
    const activity = noActivity();
    for (const row of rows) applyRow(doc, row, new WaitingStamps(), activity);
    stored = [...stored, ...joinStamps(await stampMoved(activity.stamps, async () => of))];
    activities.push(activity);
  }
  const owners = new Map<string, string[]>();
  const { blocks, origins } = textWithOrigins(doc);
  const visit = (node: JsonNode) => {
    const origin = origins.get(node);
    for (const [index, letter] of [...(node.text ?? "")].entries()) {
      const owner = origin && stampAt(of(origin.clientId), origin.clock + index)?.userId;
      owners.set(letter, [...(owners.get(letter) ?? []), owner ?? "nobody"]);
    }
    node.content?.forEach(visit);
  };
  blocks.forEach(visit);
  return { owners, activities };
}

interface Place {
  readonly at: number;
  readonly node: Node;
}

function textBlocks({ writer: own }: Person): Place[] {
  const found: Place[] = [];
  own.text().descendants((node, at) => {
    if (node.isTextblock) found.push({ at, node });
    return !node.isTextblock;
  });
  return found;
}

type Restructure = (person: Person, random: Random) => void;

const split: Restructure = (person, random) => {
  const { at, node } = random.pick(textBlocks(person));
  person.writer.edit((tr) => tr.split(at + 1 + random.below(node.content.size + 1)));
};

const join: Restructure = ({ writer: own }, random) => {
  const text = own.text();
  const index = 1 + random.below(text.childCount);
  if (index >= text.childCount || text.child(index - 1).type !== text.child(index).type) return;
  let at = 0;
  for (let child = 0; child < index; child++) at += text.child(child).nodeSize;
  own.edit((tr) => void tr.join(at));
};

const retype: Restructure = (person, random) => {
  const { at, node } = random.pick(textBlocks(person));
  const type = schema.nodes[random.pick(["paragraph", "heading"])];
  if (type && node.type.name !== "sectionHeading") {
    person.writer.edit((tr) => void tr.setBlockType(at + 1, at + 1 + node.content.size, type));
  }
};

const wrap: Restructure = ({ writer: own }, random) => {
  const text = own.text();
  const index = random.below(text.childCount);
  const node = text.child(index);
  if (node.type.name !== "paragraph") return;
  let at = 0;
  for (let child = 0; child < index; child++) at += text.child(child).nodeSize;
  const list = schema.node("bulletList", null, [schema.node("listItem", null, [node])]);
  own.edit((tr) => void tr.replaceWith(at, at + node.nodeSize, list));
};

/** Takes a phrase and puts it elsewhere, as dragging does; one so long that it counts as moved in whatever it is part of. */
const drag: Restructure = (person, random) => {
  const from = random.pick(textBlocks(person));
  if (from.node.content.size < 16) return;
  const start = from.at + 1 + random.below(from.node.content.size - 15);
  const end = Math.min(from.at + 1 + from.node.content.size, start + 16 + random.below(30));
  const moved = person.writer.text().slice(start, end).content;
  person.writer.edit((tr) => {
    tr.delete(start, end);
    const places: number[] = [];
    tr.doc.descendants((node, at) => {
      if (node.isTextblock) places.push(at + 1 + random.below(node.content.size + 1));
      return !node.isTextblock;
    });
    tr.insert(random.pick(places), Fragment.from(moved));
  });
};

test.each(seeds)(
  "A5 every letter stays its writer's, however three people split, join, retype and drag (seed %i)",
  async (seed) => {
    const random = seededRandom(seed);
    const { begin, log, people } = crowd();
    const typists = new Map<string, string>();
    let next = 0x4e00;
    const type = (person: Person) => {
      const { at, node } = random.pick(textBlocks(person));
      const letters = String.fromCodePoint(...Array.from({ length: 1 + random.below(30) }, () => next++));
      for (const letter of letters) typists.set(letter, person.name);
      const place = at + 1 + random.below(node.content.size + 1);
      person.writer.edit((tr) => void tr.insertText(letters, place));
    };
    const restructures = [split, split, join, join, retype, wrap, drag];
    for (let round = 0; round < rounds; round++) {
      const mover = random.pick(people);
      const before = log.length;
      random.pick(restructures)(mover, random);
      if (log.length > before && random.next() < 0.2) mover.undo();
      for (const person of people) if (person !== mover) type(person);
      exchange(people.map(({ writer: own }) => own));
    }
    const { owners } = await blame(begin, log, random);
    owners.delete("·");
    owners.delete("?");
    expect(owners.size).toBeGreaterThan(100);
    // A paragraph that somebody changes while its words go is put back by whose browser had last moved them, in a row of its own.
    const mayBe = (name: string, letter: string) =>
      name === typists.get(letter) ||
      people.some((each) => each.name === name && each.writer.putBack.join("").includes(letter));
    const wrong = [...owners].flatMap(([letter, by]) =>
      by
        .filter((name) => !mayBe(name, letter))
        .map((name) => `${letter}: ${name}, not ${typists.get(letter)}`),
    );
    expect(wrong).toEqual([]);
    for (const { writer: own } of people) own.leave();
  },
);
