import type { Node, Slice } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { documentField, schema } from "#editor/schema";
import { type Random, randomFrom } from "#tests/support/seed";
import { type Writer, writer } from "../writer.ts";
import { type Change, type Letter, type Model, createModel } from "./model.ts";
import { type Standing, identities, lettersIn } from "./reading.ts";

/** Two or three people and what the game knows of them that they do not. */
export interface Game {
  readonly random: Random;
  readonly writers: readonly Writer[];
  readonly model: Model;
  /** Who alone may make a letter's block anew, or untag a claim, until all have met. */
  readonly locks: Map<string, number>;
  /** Letters that were typed or moved since all last met. */
  readonly fresh: Set<Letter>;
  /** What stood beside those in their block when they came, `[before, after]`. */
  readonly beside: Map<Letter, readonly [Letter | null, Letter | null]>;
  /** Letters of which the game knows not what should be true, and letters with claims (`letter claim`). */
  readonly free: Set<string>;
  /** Who last made a letter anew, and when. */
  readonly moves: Map<Letter, { readonly who: number; readonly step: number }>;
  readonly clipboards: Map<number, Slice>;
  readonly newLetter: () => Letter;
  readonly newClaim: () => string;
  step: number;
}

/** What stands in the undo history beside each step. */
interface Step {
  readonly change: Change;
  readonly touched: ReadonlySet<string>;
  readonly step: number;
}

export function beginGame(seed: number): Game {
  const random = randomFrom(seed);
  let letters = 0x4e00;
  let claims = 0;
  const newLetter = () => String.fromCodePoint(letters++);
  const size = 2 + random.below(2);
  const begin = createDoc();
  begin.clientID = 9;
  prosemirrorJSONToYXmlFragment(schema, beginning(newLetter), begin.getXmlFragment(documentField));
  return {
    random,
    writers: Array.from({ length: size }, (_, index) => writer(index + 1, Y.encodeStateAsUpdate(begin), 1)),
    model: createModel(size),
    locks: new Map(),
    fresh: new Set(),
    beside: new Map(),
    free: new Set(),
    moves: new Map(),
    clipboards: new Map(),
    newLetter,
    newClaim: () => `claim-${++claims}`,
    step: 0,
  };
}

function beginning(newLetter: () => Letter): object {
  const words = (length: number) => [
    { type: "text", text: Array.from({ length }, () => newLetter()).join("") },
  ];
  const paragraph = (length: number) => ({ type: "paragraph", content: words(length) });
  return {
    type: "doc",
    content: [
      paragraph(8),
      { type: "sectionHeading", attrs: { id: "first", kind: "question" }, content: words(3) },
      paragraph(10),
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(5)] }] },
      { type: "sectionHeading", attrs: { id: "second", kind: "question" }, content: words(3) },
      paragraph(6),
    ],
  };
}

interface Intent {
  /** Letters whose blocks may be made anew, and claims that lose words: nobody else may do so before all meet. */
  readonly alone?: Iterable<string>;
  readonly facts?: Parameters<Model["change"]>[1];
  readonly without?: Parameters<Model["change"]>[2];
}

/** One edit of one writer: the text, what the model is told, and a step in the undo history. */
export function perform(game: Game, who: number, intent: Intent, change: (tr: Transaction) => void): void {
  const alone = new Set(intent.alone ?? []);
  if (!mayAlone(game, who, alone)) return;
  const { doc, edit, history } = writerOf(game, who);
  const before = identities(doc.getXmlFragment(documentField));
  const top = history.undoStack.at(-1);
  game.step++;
  edit(change);
  const moved = noteMoves(game, who, before);
  const item = history.undoStack.at(-1);
  const told = game.model.change(who, intent.facts ?? [], intent.without);
  if (item && item !== top) {
    const step: Step = { change: told, touched: new Set([...alone, ...moved]), step: game.step };
    item.meta.set("step", step);
  }
}

/** Undoes or redoes a writer's last step: says the reverse of what it said. */
export function turnBack(game: Game, who: number, direction: "undo" | "redo"): void {
  const { doc, history, text } = writerOf(game, who);
  const [from, to] =
    direction === "undo" ? [history.undoStack, history.redoStack] : [history.redoStack, history.undoStack];
  const step = from.at(-1)?.meta.get("step") as Step | undefined;
  if (!step || !mayAlone(game, who, step.touched)) return;
  const before = identities(doc.getXmlFragment(documentField));
  const popped = history[direction]();
  for (const { letter, claim } of betweenWords(text()))
    if (!game.model.everTagged(letter, claim)) game.free.add(`${letter} ${claim}`);
  const moved = noteMoves(game, who, before);
  const carried = popped?.meta.get("step") as Step | undefined;
  const standing = new Map(lettersIn(text()).map(({ letter, claims }) => [letter, claims]));
  const gone = [...before.keys()].filter((letter) => !standing.has(letter));
  if (!carried) for (const letter of gone) game.free.add(letter);
  if (!carried) return;
  if (carried !== step) for (const letter of carried.touched) game.free.add(letter);
  // What others have made anew, and marks whose place Yjs has cleaned up, do not come back by an undo of Yjs.
  const change = game.model.undo(who, carried.change, ({ letter, claim }, again) => {
    const move = game.moves.get(letter);
    // A block that somebody else took away does not give its words back.
    if (claim === null && !again && !standing.has(letter)) return false;
    const still =
      (!move || move.who === who || move.step < carried.step) &&
      (claim === null || !again || standing.get(letter)?.has(claim) === true);
    if (!still) game.free.add(claim === null ? letter : `${letter} ${claim}`);
    return still;
  });
  // Undoing what was typed deletes it for good.
  for (const letter of gone) if (!game.model.isDeleted(who, letter)) game.free.add(letter);
  game.step++;
  const item = to.at(-1);
  item?.meta.set("step", { change, touched: new Set([...carried.touched, ...moved]), step: game.step });
}

export function writerOf(game: Game, who: number): Writer {
  const found = game.writers[who];
  if (!found) throw new RangeError(`no writer ${who}`);
  return found;
}

/** Letters with a claim that others bear before and behind them: words that an undo brings back take in what stands between. */
function* betweenWords(doc: Node): Iterable<{ letter: Letter; claim: string }> {
  const letters = lettersIn(doc);
  for (const [index, { letter, block, claims }] of letters.entries()) {
    for (const claim of claims) {
      const bears = (other: Standing) => other.block === block && other.claims.has(claim);
      if (letters.slice(0, index).some(bears) && letters.slice(index + 1).some(bears))
        yield { letter, claim };
    }
  }
}

function mayAlone(game: Game, who: number, alone: ReadonlySet<string>): boolean {
  for (const each of alone) if ((game.locks.get(each) ?? who) !== who) return false;
  for (const each of alone) game.locks.set(each, who);
  return true;
}

/** Letters that got a new identity. One that another writer had for himself may come twice. */
function noteMoves(game: Game, who: number, before: ReadonlyMap<Letter, string>): Letter[] {
  const { doc, text } = writerOf(game, who);
  const moved: Letter[] = [];
  const letters = lettersIn(text());
  const neighbour = (index: number, block: number) =>
    letters[index]?.block === block ? letters[index].letter : null;
  const beside = new Map(
    letters.map(({ letter, block }, index) => [
      letter,
      [neighbour(index - 1, block), neighbour(index + 1, block)] as const,
    ]),
  );
  for (const [letter, identity] of identities(doc.getXmlFragment(documentField))) {
    if (before.get(letter) === identity) continue;
    moved.push(letter);
    if ((game.locks.get(letter) ?? who) !== who) game.free.add(letter);
    game.locks.set(letter, who);
    game.fresh.add(letter);
    game.beside.set(letter, beside.get(letter) ?? [null, null]);
    game.moves.set(letter, { who, step: game.step });
  }
  for (const letter of twiceIn(text())) game.free.add(letter);
  return moved;
}

export function twiceIn(doc: Node): Set<Letter> {
  const seen = new Set<Letter>();
  const twice = new Set<Letter>();
  for (const { letter } of lettersIn(doc)) (seen.has(letter) ? twice : seen).add(letter);
  return twice;
}
