import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { whatChanged } from "../what-changed.ts";

/** Who wrote some words, as the page knows it. */
export interface Authored {
  /** Null: the system, or nobody who could be told. */
  readonly userId: string | null;
  readonly name: string | null;
  /** When the last of it came, in minutes since 1970; null: just now, and not stored yet. */
  readonly minute: number | null;
}

/** Words by one person; positions in the document. */
export interface AuthoredWords extends Authored {
  readonly from: number;
  readonly to: number;
}

/** A run of text, and who wrote what of it, in place of what was shown of it. */
export interface ShownText {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly AuthoredWords[];
}

/** How an author's words are drawn: by a colour and by a kind of line, for not all eyes tell colours apart. */
export type DrawAuthor = (author: Authored) => Readonly<Record<string, string>>;

interface Shown {
  readonly texts: readonly ShownText[];
  readonly draw: DrawAuthor;
}

const key = new PluginKey<DecorationSet>("blame");

/** Shows who wrote which words, once it is told. The colours move with the words; nothing is looked up here. */
export function blamePlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, decorations) => {
        const shown = tr.getMeta(key) as Shown | null | undefined;
        if (shown === null) return DecorationSet.empty;
        if (decorations === DecorationSet.empty && !shown) return decorations;
        const moved = tr.docChanged ? decorations.map(whatChanged(tr), tr.doc) : decorations;
        return shown ? shown.texts.reduce((all, text) => replaced(all, text, shown.draw, tr), moved) : moved;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

export function showAuthors(tr: Transaction, shown: Shown): Transaction {
  return tr.setMeta(key, shown);
}

export function hideAuthors(tr: Transaction): Transaction {
  return tr.setMeta(key, null);
}

/** The words shown in a range, in the order of the text. */
export function authorsIn(state: EditorState, from: number, to: number): AuthoredWords[] {
  return (key.getState(state)?.find(from, to) ?? [])
    .filter((each) => each.from < each.to)
    .map(({ from: start, to: end, spec }) => {
      const { userId, name, minute } = spec as Authored;
      return { userId, name, minute, from: start, to: end };
    })
    .toSorted((a, b) => a.from - b.from);
}

/** Who wrote what stands at a position: before it rather than behind it. */
export function authorAt(state: EditorState, position: number): AuthoredWords | null {
  const touching = authorsIn(state, position, position);
  return touching.find(({ from, to }) => from < position && position <= to) ?? touching[0] ?? null;
}

function replaced(
  all: DecorationSet,
  { from, to, runs }: ShownText,
  draw: DrawAuthor,
  tr: Transaction,
): DecorationSet {
  const added = runs.map(({ from: start, to: end, ...author }) =>
    Decoration.inline(start, end, draw(author), { ...author, inclusiveStart: false, inclusiveEnd: false }),
  );
  const old = all.find(from, to).filter((each) => each.from >= from && each.to <= to);
  return all.remove(old).add(tr.doc, added);
}
