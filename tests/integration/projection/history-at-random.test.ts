import { isDeepStrictEqual } from "node:util";
import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { updateContent } from "#core/documents/content";
import { WarmText } from "#core/documents/warm-text";
import { findRevision } from "#core/history/find-revision";
import { restoreSection } from "#core/history/restore-section";
import type { Actor } from "#core/people/model";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { createDoc } from "#editor/create-doc";
import type { JsonNode } from "#editor/json-node";
import { documentField } from "#editor/schema";
import { testDatabase } from "#tests/support/database";
import { aCommentary } from "#tests/support/history-stage";
import { randomEdit } from "#tests/support/random-edits";
import { testRuntime } from "#tests/support/runtime";
import { chooseSeed, seededRandom } from "#tests/support/seed";

const { db } = testDatabase();
const steps = 90;

/** What the log says, read without any of the product's own reading: its rows one by one, their authors, its sections. */
class Replay {
  readonly rows: { readonly update: Uint8Array; readonly userId: string | null }[] = [];

  /** The sections after so many rows, by id, each as its nodes. */
  at(count: number): Map<string, JsonNode[]> {
    const doc = createDoc();
    for (const { update } of this.rows.slice(0, count)) Y.applyUpdate(doc, update);
    const sections = sectionsIn(doc);
    doc.destroy();
    return sections;
  }

  /** Who changed more than tags in each section by the rows from one count to another. */
  authors(from: number, to: number): Map<string, Set<string>> {
    const authors = new Map<string, Set<string>>();
    let before = this.at(from);
    for (let count = from + 1; count <= to; count++) {
      const after = this.at(count);
      const { userId } = this.rows[count - 1] ?? { userId: null };
      for (const id of new Set([...before.keys(), ...after.keys()])) {
        if (userId === null || words(before.get(id)) === words(after.get(id))) continue;
        authors.set(id, (authors.get(id) ?? new Set()).add(userId));
      }
      before = after;
    }
    return authors;
  }
}

function sectionsIn(doc: Y.Doc): Map<string, JsonNode[]> {
  const { content } = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(documentField)) as {
    content: JsonNode[];
  };
  const sections = new Map<string, JsonNode[]>([["lead", []]]);
  let current: JsonNode[] = sections.get("lead") ?? [];
  for (const node of content.flat()) {
    const id = node.type === "sectionHeading" ? node.attrs?.["id"] : null;
    if (typeof id === "string") sections.set(id, (current = []));
    current.push(node);
  }
  return sections;
}

/** A section without its tags, as a string in which neither the order of keys nor how text is cut into nodes matters. */
function words(nodes: readonly JsonNode[] = []): string {
  const untagged = ({ type, text = "", attrs = {}, marks = [], content = [] }: JsonNode): string => {
    const looks = marks.filter((mark) => mark.type !== "claim").map((mark) => mark.type);
    // Each letter with its looks.
    if (type === "text") return [...text].map((letter) => `${letter}${looks.join()}`).join("");
    return `<${type} ${JSON.stringify(Object.entries(attrs).toSorted())}>${content.map(untagged).join("")}</>`;
  };
  return nodes.map(untagged).join("");
}

class Writer {
  readonly actor: Actor;
  readonly doc = createDoc();
  #seen = 0;

  constructor(actor: Actor) {
    this.actor = actor;
  }

  takeIn(replay: Replay): void {
    this.doc.transact(() => {
      for (const { update } of replay.rows.slice(this.#seen)) Y.applyUpdate(this.doc, update);
    });
    this.#seen = replay.rows.length;
  }

  /** What an edit sends; null if it changes nothing. */
  write(edit: (content: JsonNode) => JsonNode): Uint8Array | null {
    const before = Y.encodeStateVector(this.doc);
    let changed = false;
    const note = () => (changed = true);
    this.doc.on("update", note);
    const content = { type: "doc", content: [...sectionsIn(this.doc).values()].flat() };
    this.doc.transact(() => updateContent(this.doc, edit(content)));
    this.doc.off("update", note);
    return changed ? Y.encodeStateAsUpdate(this.doc, before) : null;
  }
}

test.each([5, 29, chooseSeed()])(
  "every revision says what the log said and who wrote it, and restoring one section leaves the others (seed %i)",
  { timeout: 240_000 },
  async (seed) => {
    const random = seededRandom(seed);
    const runtime = testRuntime(db);
    const { briefId, person } = await aCommentary(db);
    const people = [
      await person("Ola", "owner"),
      await person("Ewa", "analyst"),
      await person("Jan", "editor"),
      await person("Iza", "analyst"),
    ];
    const replay = new Replay();
    const readRows = async () => {
      const rows = await db.documentUpdate.findMany({ where: { briefId }, orderBy: { seq: "asc" } });
      replay.rows.push(...rows.slice(replay.rows.length));
    };
    await readRows();
    const writers = people.map((actor) => new Writer(actor));
    const warm = new WarmText();

    /** The first revisions were made of the first row. */
    const made = new Map<string, number>([
      ["lead", 1],
      ["one", 1],
      ["two", 1],
    ]);
    const since = new Map<string, number>([
      ["lead", 1],
      ["one", 1],
      ["two", 1],
    ]);
    let projected = 1;
    let checked = 0;
    let clock = Date.now();

    /**
     * Holds every revision that has been made since the last look against the log. `seen` tells after how many rows
     * one can have been made, by its reason.
     */
    const checkRevisions = async (seen: (reason: string) => readonly number[]) => {
      const fresh = (await db.sectionRevision.findMany({ where: { briefId }, omit: { state: true } }))
        .filter(({ sectionId, number }) => number > (made.get(sectionId) ?? 0))
        .toSorted((one, other) => one.number - other.number);
      for (const { sectionId, number, reason, authors } of fresh) {
        const { content } = await findRevision(db, { briefId, sectionId, number });
        const name = `${sectionId} ${number} (${reason})`;
        const counts = seen(reason);
        const isTrue = (count: number) => isDeepStrictEqual(content, replay.at(count).get(sectionId));
        const count = counts.find(isTrue) ?? counts[0] ?? 0;
        expect({ name, content }).toEqual({ name, content: replay.at(count).get(sectionId) });
        const truly = replay.authors(since.get(sectionId) ?? 0, count).get(sectionId) ?? new Set();
        const told = (authors as { userId: string }[]).map(({ userId }) => userId);
        expect({ name, authors: told.toSorted() }).toEqual({ name, authors: [...truly].toSorted() });
        made.set(sectionId, number);
        since.set(sectionId, count);
        checked++;
      }
    };
    // Those keep what stood before somebody new wrote, or before it went.
    const isOfBefore = (reason: string) => reason === "authors" || reason === "removed";

    for (let step = 0; step < steps; step++) {
      const writer = random.pick(writers);
      if (random.below(3) > 0) writer.takeIn(replay);
      const update = writer.write((content) => randomEdit(content, random));
      if (update) {
        await db.documentUpdate.create({
          data: { briefId, update: new Uint8Array(update), userId: writer.actor.userId },
        });
        await readRows();
      }
      if (random.below(4) === 0) {
        clock += random.below(2) * 45_000;
        const upTo = replay.rows.length;
        await projectAndNotify(runtime, briefId, {
          now: new Date(clock),
          ...(random.below(2) === 0 && { warm }),
        });
        await checkRevisions((reason) => [isOfBefore(reason) ? projected : upTo]);
        projected = upTo;
      }
      if (random.below(20) === 0) {
        const sectionId = random.pick(["lead", "one", "two"]);
        const rows = await db.sectionRevision.findMany({
          where: { briefId, sectionId },
          select: { number: true },
        });
        const { number } = random.pick(rows);
        const all = replay.rows.length;
        const before = replay.at(all);
        await restoreSection(runtime, random.pick(people), briefId, sectionId, { revision: number });
        await readRows();
        const after = replay.at(replay.rows.length);
        const others = (sections: typeof before) => [...sections].filter(([id]) => id !== sectionId);
        expect(others(after)).toEqual(others(before));
        const { content } = await findRevision(db, { briefId, sectionId, number });
        expect(words(after.get(sectionId))).toBe(words(content));
        // Two projections: of what was written until then, and of what was restored.
        await checkRevisions((reason) =>
          isOfBefore(reason) ? [projected, all] : [all, replay.rows.length].toReversed(),
        );
        projected = replay.rows.length;
        clock = Math.max(clock, Date.now());
      }
    }
    expect(checked).toBeGreaterThan(10);
    for (const { doc } of writers) doc.destroy();
    warm.take()?.destroy();
  },
);
