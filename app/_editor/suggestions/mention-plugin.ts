import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { whatChanged } from "../what-changed.ts";
import type { Candidate } from "./messages.ts";

/** Words of the text that may name an entity; positions in the document. */
export interface SuggestedMention {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** A block's suggestions in place of those that it had. */
export interface BlockSuggestions {
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly SuggestedMention[];
}

const key = new PluginKey<DecorationSet>("mentions");

/** Underlines what was found. The underlines move with the words; nothing is searched here. */
export function mentionPlugin(onClick: (position: number) => boolean): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, decorations) => {
        const moved = tr.docChanged ? decorations.map(whatChanged(tr), tr.doc) : decorations;
        const blocks = tr.getMeta(key) as readonly BlockSuggestions[] | undefined;
        return blocks ? blocks.reduce((all, block) => replaced(all, block, tr), moved) : moved;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (_view, position) => {
        onClick(position);
        return false;
      },
    },
  });
}

export function setSuggestions(tr: Transaction, blocks: readonly BlockSuggestions[]): Transaction {
  return tr.setMeta(key, blocks);
}

/** In the order of the text, all of it or those that touch a range. */
export function suggestionsIn(state: EditorState, from?: number, to?: number): SuggestedMention[] {
  const found = key.getState(state)?.find(from, to) ?? [];
  return found
    .filter((each) => each.from < each.to)
    .map((each) => ({
      ...(each.spec as Pick<SuggestedMention, "text" | "candidates">),
      from: each.from,
      to: each.to,
    }))
    .toSorted((a, b) => a.from - b.from);
}

function replaced(
  all: DecorationSet,
  { from, to, mentions }: BlockSuggestions,
  tr: Transaction,
): DecorationSet {
  const old = all.find(from, to);
  if (old.length === 0 && mentions.length === 0) return all;
  const added = mentions.map(({ from: start, to: end, text, candidates }) =>
    Decoration.inline(
      start,
      end,
      { class: "mention", ...(candidates.length > 1 && { "data-several": "" }) },
      { text, candidates, inclusiveStart: false, inclusiveEnd: false },
    ),
  );
  return all.remove(old).add(tr.doc, added);
}
