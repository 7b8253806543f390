import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, updateContent } from "#core/documents/content";
import { piecesOfBlock } from "#core/history/block-pieces";
import { documentField } from "#editor/schema";
import { doc, h, p, text } from "#tests/support/commentary";
import { randomContent } from "../exports/random-brief.ts";

const blocksOf = (ydoc: Y.Doc) => ydoc.getXmlFragment(documentField).toArray();

/** The clocks of a block's letters, in order. */
const clocksOf = (block: unknown) =>
  piecesOfBlock(block).flatMap(({ length, origin }) =>
    Array.from({ length }, (_, index) => (origin ? `${origin.clientId} ${origin.clock + index}` : "")),
  );

function written(content = doc()) {
  const ydoc = new Y.Doc();
  updateContent(ydoc, content);
  return ydoc;
}

describe("a text that is made another", () => {
  test("says what it shall say, whatever it said", () => {
    fc.assert(
      fc.property(randomContent, randomContent, (before, after) => {
        const ydoc = written(before);
        updateContent(ydoc, after);
        const fresh = written(after);
        expect(joined(contentOf(ydoc))).toStrictEqual(joined(contentOf(fresh)));
      }),
    );
  });

  test("keeps the letters between two changes of a paragraph", () => {
    const ydoc = written(doc(p("Rząd przyjął w marcu program budowy dróg wodnych.")));
    const [block] = blocksOf(ydoc);
    const before = clocksOf(block);
    updateContent(ydoc, doc(p("Rząd odrzucił w marcu program rozbudowy dróg wodnych.")));
    expect(blocksOf(ydoc)).toEqual([block]);
    const kept = clocksOf(block).filter((clock) => before.includes(clock));
    expect(kept.length).toBeGreaterThanOrEqual("Rząd  w marcu program budowy dróg wodnych.".length);
  });

  test("leaves other sections the very blocks that they are, also such as hold claims", () => {
    const lead = p("Lead.");
    const two = [h("two", "Kto zapłaci?"), p(text("Koszt poniosą", "c1", "c2"), " samorządy."), p("Tak.")];
    const ydoc = written(doc(lead, ...two));
    const before = blocksOf(ydoc);
    updateContent(ydoc, doc(lead, h("one", "Co postanowiono?"), p("Plan."), p("Prace."), ...two));
    const after = blocksOf(ydoc);
    expect(after).toHaveLength(7);
    expect([after[0], ...after.slice(4)]).toEqual(before);
    updateContent(ydoc, doc(lead, ...two));
    expect(blocksOf(ydoc)).toEqual(before);
  });

  test("writes nothing where nothing differs", () => {
    const content = doc(p(text("Koszt", "c1", "c2"), " poniosą"), h("one", "Kto?"), p());
    const ydoc = written(content);
    const updates: Uint8Array[] = [];
    ydoc.on("update", (update: Uint8Array) => updates.push(update));
    updateContent(ydoc, content);
    expect(updates).toEqual([]);
  });
});

/** With text nodes joined that are set alike, marks in one order, and no empty lists. */
function joined(node: { content?: readonly object[] }): unknown {
  return JSON.parse(
    JSON.stringify(node, (_, value: unknown) => {
      if (!Array.isArray(value)) return value;
      if (value.length === 0) return undefined;
      const items = value as { type?: string; text?: string; marks?: { type: string }[] }[];
      if (items.every(({ type, text: words }) => type !== "text" || words === undefined)) return items;
      const result: typeof items = [];
      for (const each of items) {
        const marks = each.marks?.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) ?? [];
        const last = result.at(-1);
        if (
          last?.type === "text" &&
          each.type === "text" &&
          JSON.stringify(last.marks) === JSON.stringify(marks)
        ) {
          last.text = `${last.text ?? ""}${each.text ?? ""}`;
        } else result.push({ ...each, ...(each.type === "text" && { marks }) });
      }
      return result;
    }),
  );
}
