import { type Node, Slice, Fragment } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { schema } from "#editor/schema";
import { claimsStanding, withoutClaims } from "../../../app/_editor/text/claim-paste.ts";
import { type Game, perform, turnBack, writerOf } from "./game.ts";
import type { Letter } from "./model.ts";
import { lettersIn } from "./reading.ts";

export type Edit = (game: Game, who: number) => void;

interface Place {
  readonly at: number;
  readonly node: Node;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly letters: readonly Letter[];
}

const type: Edit = (game, who) => {
  const { at, node } = game.random.pick(textBlocks(game, who));
  const place = at + 1 + game.random.below(node.content.size + 1);
  const letter = game.newLetter();
  const inside = claimsAround(textOf(game, who), place);
  perform(game, who, {}, (tr) => void tr.insertText(letter, place));
  for (const claim of lettersIn(textOf(game, who)).find((each) => each.letter === letter)?.claims ?? []) {
    if (!inside.has(claim)) throw new Error(`typed outside of ${claim}, yet in it`);
    game.free.add(`${letter} ${claim}`);
  }
};

const erase: Edit = (game, who) =>
  withRange(game, who, 5, ({ from, to, letters }) => {
    perform(game, who, { facts: deletions(letters) }, (tr) => void tr.delete(from, to));
  });

const tag: Edit = (game, who) =>
  withRange(game, who, 8, ({ from, to, letters }) => {
    const claim = game.newClaim();
    const facts = letters.map((letter) => ({ letter, claim }));
    // Undoing it unties the claim.
    perform(game, who, { alone: [claim], facts }, (tr) => {
      tr.addMark(from, to, schema.mark("claim", { id: claim }));
    });
  });

const untag: Edit = (game, who) =>
  withClaim(game, who, (claim) => {
    const mark = schema.mark("claim", { id: claim });
    perform(game, who, { alone: [claim], without: (fact) => fact.claim === claim }, (tr) => {
      tr.removeMark(0, tr.doc.content.size, mark);
    });
  });

/** Ties a claim to other words, as a person does whose claim has lost its own. */
const tieAgain: Edit = (game, who) =>
  withClaim(game, who, (claim) =>
    withRange(game, who, 8, ({ from, to, letters }) => {
      const mark = schema.mark("claim", { id: claim });
      const facts = letters.map((letter) => ({ letter, claim }));
      perform(game, who, { alone: [claim], facts, without: (fact) => fact.claim === claim }, (tr) => {
        tr.removeMark(0, tr.doc.content.size, mark).addMark(from, to, mark);
      });
    }),
  );

const bold: Edit = (game, who) =>
  withRange(game, who, 8, ({ from, to }) => {
    const mark = schema.mark(game.random.pick(["bold", "italic"]));
    const on = game.random.below(3) > 0;
    perform(game, who, {}, (tr) => void (on ? tr.addMark(from, to, mark) : tr.removeMark(from, to, mark)));
  });

const split: Edit = (game, who) => {
  const { at, node } = game.random.pick(textBlocks(game, who));
  const place = at + 1 + game.random.below(node.content.size + 1);
  perform(game, who, { alone: node.textContent }, (tr) => void tr.split(place));
};

const join: Edit = (game, who) => {
  const doc = textOf(game, who);
  if (doc.childCount < 2) return;
  const index = 1 + game.random.below(doc.childCount - 1);
  const [first, second] = [doc.child(index - 1), doc.child(index)];
  if (first.type !== second.type) return;
  const at = startOf(doc, index);
  perform(game, who, { alone: first.textContent + second.textContent }, (tr) => void tr.join(at));
};

const retype: Edit = (game, who) => {
  const { at, node } = game.random.pick(textBlocks(game, who));
  const name = game.random.pick(["paragraph", "sectionHeading", "heading"]);
  perform(game, who, { alone: node.textContent }, (tr) => {
    tr.setBlockType(at + 1, at + 1 + node.content.size, schema.nodes[name] as never);
  });
};

const wrap: Edit = (game, who) => {
  const { at, node } = game.random.pick(topBlocks(game, who));
  if (node.type.name !== "paragraph") return;
  const wrapped = game.random.pick([
    schema.node("blockquote", null, [node]),
    schema.node("bulletList", null, [schema.node("listItem", null, [node])]),
  ]);
  perform(game, who, { alone: node.textContent }, (tr) => {
    tr.replaceWith(at, at + node.nodeSize, wrapped);
  });
};

const lift: Edit = (game, who) => {
  const { at, node } = game.random.pick(topBlocks(game, who));
  const first = node.type.name === "blockquote" ? node.firstChild : node.firstChild?.firstChild;
  if (node.isTextblock || !first?.isTextblock) return;
  if (node.textContent !== first.textContent) return;
  perform(game, who, { alone: node.textContent }, (tr) => {
    tr.replaceWith(at, at + node.nodeSize, first);
  });
};

/** Over one block or several: what is between them goes, and they become one. */
const cut: Edit = (game, who) => {
  const letters = lettersIn(textOf(game, who));
  if (letters.length === 0) return;
  const start = game.random.below(letters.length);
  const chosen = letters.slice(start, start + 1 + game.random.below(8));
  const from = chosen[0]?.at ?? 0;
  const to = (chosen.at(-1)?.at ?? from) + 1;
  const blocks = new Set(chosen.map(({ block }) => block));
  if (blocks.size > 2) return;
  const alone = letters.filter(({ block }) => blocks.has(block)).map(({ letter }) => letter);
  const gone = chosen.map(({ letter }) => letter);
  const slice = textOf(game, who).slice(from, to);
  const step = game.step;
  const facts = deletions(gone).map((fact) => ({ ...fact, by: who }));
  perform(game, who, { alone, facts }, (tr) => void tr.deleteRange(from, to));
  if (game.step !== step) game.clipboards.set(who, slice);
};

const paste: Edit = (game, who) => {
  const slice = game.clipboards.get(who);
  if (!slice) return;
  game.clipboards.delete(who);
  const letters = new Set(lettersOf(slice));
  // Somebody may have brought them back.
  if (lettersIn(textOf(game, who)).some(({ letter }) => letters.has(letter))) return;
  pasteInto(game, who, slice, (fact) => fact.by === who && letters.has(fact.letter), letters);
};

function pasteInto(
  game: Game,
  who: number,
  slice: Slice,
  without: (fact: { letter: Letter; by?: number }) => boolean,
  letters: Iterable<Letter>,
): void {
  const { at, node } = game.random.pick(textBlocks(game, who));
  const place = at + 1 + game.random.below(node.content.size + 1);
  const alone = [...node.textContent, ...letters];
  perform(game, who, { alone, without }, (tr) => void tr.replaceRange(place, place, slice));
}

/** Copies are other letters, so that the originals can be told from them. */
const copy: Edit = (game, who) =>
  withRange(game, who, 8, ({ from, to }) => {
    const doc = textOf(game, who);
    const slice = withoutClaims(
      new Slice(renamed(doc.slice(from, to).content, game.newLetter), 0, 0),
      claimsStanding(doc, null),
    );
    pasteInto(game, who, slice, () => false, []);
  });

function renamed(fragment: Fragment, newLetter: () => Letter): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    nodes.push(
      node.isText
        ? schema.text(node.text?.replaceAll(/./gu, newLetter) ?? "", node.marks)
        : node.copy(renamed(node.content, newLetter)),
    );
  });
  return Fragment.fromArray(nodes);
}

/** What dragging does: words go and come in one step. */
const drag: Edit = (game, who) =>
  withRange(game, who, 8, ({ from, to, letters }) => {
    const doc = textOf(game, who);
    const target = game.random.pick(textBlocks(game, who));
    const place = target.at + 1 + game.random.below(target.node.content.size + 1);
    if (place >= from && place <= to) return;
    const source = doc.resolve(from).parent;
    const alone = [...source.textContent, ...target.node.textContent, ...letters];
    perform(game, who, { alone }, (tr) => {
      const slice = doc.slice(from, to);
      tr.delete(from, to);
      const mapped = tr.mapping.map(place);
      tr.replaceRange(mapped, mapped, slice);
    });
  });

const dragBlock: Edit = (game, who) => {
  const doc = textOf(game, who);
  const { at, node } = game.random.pick(topBlocks(game, who));
  const target = startOf(doc, game.random.below(doc.childCount + 1));
  if (target >= at && target <= at + node.nodeSize) return;
  const alone = lettersIn(doc).map(({ letter }) => letter);
  perform(game, who, { alone }, (tr) => {
    tr.delete(at, at + node.nodeSize);
    tr.insert(tr.mapping.map(target), node);
  });
};

const undo: Edit = (game, who) => turnBack(game, who, "undo");
const redo: Edit = (game, who) => turnBack(game, who, "redo");

/** Each as often as it stands here. */
export const edits: readonly Edit[] = [
  [type, type, type, type, erase, erase, erase, tag, tag, tag, tag, tag],
  [untag, tieAgain, bold, bold, split, split, join, join, retype, wrap, lift],
  [cut, cut, paste, paste, paste, copy, drag, dragBlock, undo, undo, redo],
].flat();

function withRange(game: Game, who: number, longest: number, use: (range: Range) => void): void {
  const letters = lettersIn(textOf(game, who));
  if (letters.length === 0) return;
  const start = game.random.below(letters.length);
  const first = letters[start];
  const chosen = letters
    .slice(start, start + 1 + game.random.below(longest))
    .filter(({ block }) => block === first?.block);
  const last = chosen.at(-1);
  if (first && last) use({ from: first.at, to: last.at + 1, letters: chosen.map(({ letter }) => letter) });
}

function withClaim(game: Game, who: number, use: (claim: string) => void): void {
  const claims = [...claimsStanding(textOf(game, who), null)];
  if (claims.length > 0) use(game.random.pick(claims));
}

function deletions(letters: readonly Letter[]) {
  return letters.map((letter) => ({ letter, claim: null }));
}

/** The claims of both the letter before and the letter after a place. */
function claimsAround(doc: Node, place: number): Set<string> {
  const letters = lettersIn(doc);
  const before = letters.find(({ at }) => at === place - 1);
  const after = letters.find(({ at }) => at === place);
  return new Set([...(before?.claims ?? [])].filter((claim) => after?.claims.has(claim)));
}

function textOf(game: Game, who: number): Node {
  return writerOf(game, who).text();
}

function lettersOf(slice: Slice): Letter[] {
  const found: Letter[] = [];
  slice.content.descendants((node) => void found.push(...(node.text ?? "")));
  return found;
}

function textBlocks(game: Game, who: number): Place[] {
  const found: Place[] = [];
  textOf(game, who).descendants((node, at) => {
    if (node.isTextblock) found.push({ at, node });
    return !node.isTextblock;
  });
  if (found.length > 0) return found;
  writerOf(game, who).edit((tr: Transaction) => void tr.insert(0, schema.node("paragraph")));
  return [{ at: 0, node: schema.node("paragraph") }];
}

function topBlocks(game: Game, who: number): Place[] {
  const found: Place[] = [];
  textOf(game, who).forEach((node, at) => void found.push({ at, node }));
  return found;
}

function startOf(doc: Node, index: number): number {
  let at = 0;
  for (let child = 0; child < index; child++) at += doc.child(child).nodeSize;
  return at;
}
