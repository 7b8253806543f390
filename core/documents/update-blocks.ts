import { updateYFragment } from "@tiptap/y-tiptap";
import type { Node } from "@tiptap/pm/model";
import { diffArrays } from "diff";
import * as Y from "yjs";
import { schema } from "#editor/schema";
import type { JsonNode } from "#editor/json-node";
import { tokensOf } from "../history/tokens.ts";
import { type WordCounts, countEachWord, likeness, pairAlike } from "../history/pair-alike.ts";
import { blockOf } from "./read-block.ts";
import { isInline } from "./flat-text.ts";

/** A block of the text as it is, and what it says; null where our editor cannot have written it. */
interface PresentBlock {
  readonly type: unknown;
  readonly node: JsonNode | null;
  readonly key: string;
}

/**
 * Makes the blocks of a text those of `content`. Blocks that say the same keep their identity, and so does one that was
 * changed: the binding is given one block at a time, and one change of its words at a time, so that it cannot take one
 * block for another, nor write words anew that stand between two changes.
 */
export function updateBlocks(fragment: Y.XmlFragment, content: readonly Node[]): void {
  const present = fragment.toArray().map(readBlock);
  const wanted = content.map((node) => ({ node, key: canonical(node.toJSON() as JsonNode) }));
  let [from, to, at] = [0, 0, 0];
  let [gone, come]: [PresentBlock[], Node[]] = [[], []];
  const close = () => {
    at = replaceGap(fragment, at, gone, come);
    [gone, come] = [[], []];
  };
  for (const { added, removed, value } of diffArrays(
    present.map(({ key }) => key),
    wanted.map(({ key }) => key),
  )) {
    const count = value.length;
    if (removed) gone = present.slice(from, from + count);
    else if (added) come = wanted.slice(to, to + count).map(({ node }) => node);
    else close();
    if (!added) from += count;
    if (!removed) to += count;
    if (!added && !removed) at += count;
  }
  close();
}

function readBlock(type: ReturnType<Y.XmlFragment["toArray"]>[number], index: number): PresentBlock {
  const unreadable = { type, node: null, key: `unreadable ${index}` };
  const [json, ...more] = blockOf(type);
  if (!json || more.length > 0 || !(type instanceof Y.XmlElement)) return unreadable;
  try {
    const node = schema.nodeFromJSON(json).toJSON() as JsonNode;
    return { type, node, key: canonical(node) };
  } catch {
    // A node or a mark of another version: it is replaced whole.
    return unreadable;
  }
}

/** Puts what came in the place of what went, and gives where the text goes on. */
function replaceGap(
  fragment: Y.XmlFragment,
  start: number,
  gone: readonly PresentBlock[],
  come: readonly Node[],
): number {
  const [was, is] = [
    gone.map(({ node }) => countEachWord(node ? wordsOf(node) : "")),
    come.map((node) => countEachWord(node.textContent)),
  ];
  const pairs = pairAlike(gone.length, come.length, (i, j) => {
    const same = gone[i]?.node?.type === come[j]?.type.name;
    return same ? alikeness(was[i], is[j]) : 0;
  });
  let at = start;
  let [i, j] = [0, 0];
  for (const [goneAt, comeAt] of [...pairs, [gone.length, come.length] as const]) {
    if (goneAt > i) fragment.delete(at, goneAt - i);
    for (const node of come.slice(j, comeAt)) {
      const block = new Y.XmlElement(node.type.name);
      fragment.insert(at++, [block]);
      updateBlock(fragment, block, node);
    }
    const [before, after] = [gone[goneAt], come[comeAt]];
    if (before?.node && after && before.type instanceof Y.XmlElement) {
      for (const stage of stagesBetween(before.node, after.toJSON() as JsonNode)) {
        updateBlock(fragment, before.type, schema.nodeFromJSON(stage));
      }
      updateBlock(fragment, before.type, after);
      at++;
    }
    [i, j] = [goneAt + 1, comeAt + 1];
  }
  return at;
}

/** More than nothing, so that an empty paragraph may become a full one rather than go. */
function alikeness(one: WordCounts | undefined, other: WordCounts | undefined): number {
  return 0.01 + ((one && other && likeness(one, other)) ?? 1);
}

function updateBlock(fragment: Y.XmlFragment, block: Y.XmlElement, node: Node): void {
  if (!fragment.doc) throw new Error("a text outside of a document cannot be changed");
  updateYFragment(fragment.doc, block, node, { mapping: new Map(), isOMark: new Map() });
}

/** Nobody changes more places of a paragraph at once; beyond, one change covers all. */
const mostStages = 100;

/** A paragraph on the way from what it says to what it shall say: each with one more of its changes, but for the last. */
function* stagesBetween(before: JsonNode, after: JsonNode): Generator<JsonNode> {
  const [was, is] = [unitsOf(before), unitsOf(after)];
  if (!was || !is) return;
  const changes = diffArrays(
    was.map(({ key }) => key),
    is.map(({ key }) => key),
  );
  // What went and what came in its place are one change.
  const isChange = changes.map(({ added, removed }) => added || removed);
  const steps = isChange.map((changed, index) => (changed && !isChange[index - 1] ? 1 : 0) as number);
  const count = steps.reduce((sum, each) => sum + each, 0);
  if (count > mostStages) return;
  for (let taken = 1; taken < count; taken++) {
    let [from, to, step] = [0, 0, 0];
    const units: Unit[] = [];
    for (const [index, { added, removed, value }] of changes.entries()) {
      step += steps[index] ?? 0;
      const isTaken = step <= taken;
      if (added ? isTaken : !(removed && isTaken)) {
        units.push(...(added ? is.slice(to, to + value.length) : was.slice(from, from + value.length)));
      }
      if (!added) from += value.length;
      if (!removed) to += value.length;
    }
    yield { ...before, content: units.map(({ node }) => node) };
  }
}

/** A word, a blank, a sign, or an inline node that is not text. */
interface Unit {
  readonly key: string;
  readonly node: JsonNode;
}

/** Null: this is not a line of text. */
function unitsOf({ content = [] }: JsonNode): Unit[] | null {
  if (!content.every(isInline)) return null;
  return content.flatMap((node) =>
    node.type === "text"
      ? tokensOf(node.text ?? "").map((text) => ({ key: text, node: { ...node, text } }))
      : [{ key: canonical(node), node }],
  );
}

function wordsOf({ text = "", content = [] }: JsonNode): string {
  return text + content.map(wordsOf).join(" ");
}

/** The same string for nodes that say the same, however their text is cut into pieces and their marks are ordered. */
function canonical(node: JsonNode): string {
  return JSON.stringify(plain(node));
}

function plain({ type, attrs = {}, marks = [], text, content = [] }: JsonNode): unknown[] {
  const looks = marks.map((mark) => JSON.stringify([mark.type, entriesOf(mark.attrs)])).toSorted();
  const children: unknown[][] = [];
  for (const child of content.map(plain)) {
    const last = children.at(-1);
    if (last?.[0] === "text" && child[0] === "text" && JSON.stringify(last[2]) === JSON.stringify(child[2])) {
      last[3] = `${String(last[3])}${String(child[3])}`;
    } else children.push(child);
  }
  return [type, entriesOf(attrs), looks, text ?? "", children];
}

function entriesOf(attrs: Readonly<Record<string, unknown>> = {}): [string, unknown][] {
  return Object.entries(attrs)
    .filter(([, value]) => value !== null && value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}
