import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type { EntityNames } from "#core/entities/model";
import type { Rejection } from "#core/suggestions/model";
import { noEntity } from "#editor/marks/entity";
import type { NameLanguage } from "#editor/mentions/name-index";
import { foldForm } from "#editor/mentions/tokens";
import type { Reason, Statement } from "#editor/statements/check-worthy";
import { type Store, createStore } from "../store.ts";
import { whatChanged } from "../what-changed.ts";
import type { MentionFinder } from "./finder.ts";
import {
  type BlockSuggestions,
  type SuggestedMention,
  setSuggestions,
  suggestionsIn,
} from "./mention-plugin.ts";
import type { FoundInText, FoundMention } from "./messages.ts";
import { type ReadBlock, readBlocks } from "./read-blocks.ts";

/** After a change the text is looked at when this time has passed, so that no keystroke pays for it. */
const pauseMs = 250;

/** A recurring name that the registry does not know; positions of its first place. */
export interface NewName {
  readonly name: string;
  readonly kind: EntityNames["kind"];
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence that is worth checking and that no claim touches; positions in the document. */
export interface SuggestedClaim {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly type: Statement["type"];
  readonly reasons: readonly Reason[];
  /** Those that its words are tagged as, or name beyond doubt. */
  readonly entityIds: readonly string[];
}

/** Words tagged as an entity. */
export interface TaggedMention {
  readonly entityId: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface OpenedMention {
  /** Within its words or at their edge; it moves with them. */
  readonly position: number;
  /** By a key: the focus goes into the card, and on to the next suggestion when that is done. */
  readonly byKey: boolean;
}

/** What was found in a text, kept in step with it. */
export class SuggestionWatch {
  readonly mentions = createStore<readonly SuggestedMention[]>([]);
  readonly tagged = createStore<readonly TaggedMention[]>([]);
  readonly claims = createStore<readonly SuggestedClaim[]>([]);
  readonly newNames = createStore<readonly NewName[]>([]);
  /** The mention whose card is open. */
  readonly opened = createStore<OpenedMention | null>(null);
  /** Whether the registry has been read. */
  readonly ready: Store<boolean>;
  readonly #ready = createStore(false);
  readonly #editor: Editor;
  readonly #finder: MentionFinder;
  readonly #lang: NameLanguage;
  /** What the finder said of each text. */
  #found = new Map<string, FoundInText>();
  /** Blocks whose suggestions are drawn. */
  #drawn = new WeakSet<Node>();
  #rejected = new Set<string>();
  #adjectives = true;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #looking = false;
  #stopped = false;

  constructor(editor: Editor, finder: MentionFinder, lang: NameLanguage) {
    this.#editor = editor;
    this.#finder = finder;
    this.#lang = lang;
    this.ready = this.#ready;
    editor.on("transaction", this.#onTransaction);
  }

  setRegistry(entities: readonly EntityNames[]): void {
    this.#finder.setRegistry(entities);
    this.#ready.set(true);
    this.#forget();
  }

  /** One more form of an entity, before the registry is read again. */
  learn(entity: EntityNames): void {
    this.#finder.learn(entity);
    this.#forget();
  }

  setRejections(rejections: readonly Rejection[]): void {
    this.#rejected = new Set(rejections.map(({ entityId, form }) => `${entityId ?? noEntity} ${form}`));
    this.#redraw();
  }

  setAdjectives(wanted: boolean): void {
    if (wanted === this.#adjectives) return;
    this.#adjectives = wanted;
    this.#redraw();
  }

  stop(): void {
    this.#stopped = true;
    this.#editor.off("transaction", this.#onTransaction);
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#finder.stop();
  }

  readonly #onTransaction = ({ transaction }: { transaction: Transaction }) => {
    if (!transaction.docChanged) return;
    const opened = this.opened.get();
    if (opened) this.opened.set({ ...opened, position: whatChanged(transaction).map(opened.position) });
    this.#lookSoon();
  };

  #isOver(): boolean {
    return this.#stopped || this.#editor.isDestroyed;
  }

  #forget(): void {
    this.#found = new Map();
    this.#redraw();
  }

  #redraw(): void {
    this.#drawn = new WeakSet();
    this.#lookSoon(0);
  }

  #lookSoon(afterMs = pauseMs): void {
    if (!this.#ready.get() || this.#stopped) return;
    this.#pause ??= setTimeout(() => void this.#look(), afterMs);
  }

  async #look(): Promise<void> {
    this.#pause = null;
    if (this.#looking || this.#isOver()) return;
    this.#looking = true;
    const found = this.#found;
    const blocks = readBlocks(this.#editor.state.doc);
    const texts = new Set(blocks.map(({ text }) => text));
    const asked = [...texts].filter((text) => text !== "" && !found.has(text));
    if (asked.length > 0) {
      const answers = await this.#finder.read(asked, this.#lang);
      for (const [at, text] of asked.entries()) found.set(text, answers[at] ?? nothing);
    }
    for (const text of found.keys()) if (!texts.has(text)) found.delete(text);
    this.#looking = false;
    if (this.#isOver()) return;
    if (found === this.#found) await this.#show();
    else this.#lookSoon(0);
  }

  /** Draws what is known of the text as it is now; what changed meanwhile is looked at again. */
  async #show(): Promise<void> {
    const { state, view } = this.#editor;
    const blocks = readBlocks(state.doc);
    const changed: BlockSuggestions[] = [];
    for (const block of blocks) {
      if (this.#drawn.has(block.node)) continue;
      const found = this.#found.get(block.text);
      if (!found && block.text !== "") {
        this.#lookSoon();
        continue;
      }
      this.#drawn.add(block.node);
      changed.push({
        from: block.from,
        to: block.from + block.text.length,
        mentions: this.#suggestionsOf(block, found?.mentions ?? []),
      });
    }
    if (changed.length > 0) view.dispatch(setSuggestions(state.tr, changed));
    this.mentions.set(suggestionsIn(this.#editor.state));
    this.tagged.set(blocks.flatMap(tagsOf));
    this.claims.set(blocks.flatMap((block) => this.#claimsOf(block)));
    await this.#findNewNames(blocks);
  }

  #suggestionsOf({ from, tags }: ReadBlock, found: readonly FoundMention[]): SuggestedMention[] {
    return found.flatMap(({ start, end, text, candidates }) => {
      if (tags.some((tag) => tag.start < end && start < tag.end)) return [];
      const form = foldForm(text);
      const left = candidates.filter(
        ({ entityId, kind }) =>
          !this.#rejected.has(`${entityId} ${form}`) && (this.#adjectives || kind !== "adjective"),
      );
      return left.length > 0 ? [{ from: from + start, to: from + end, text, candidates: left }] : [];
    });
  }

  #claimsOf(block: ReadBlock): SuggestedClaim[] {
    const { from, text, tags, claimed, stating } = block;
    if (!stating) return [];
    const found = this.#found.get(text) ?? nothing;
    const mentions = this.#suggestionsOf(block, found.mentions).filter(
      ({ candidates }) => candidates.length === 1,
    );
    return found.statements.flatMap(({ start, end, text: words, type, reasons }) => {
      if (claimed.some((range) => range.start < end && start < range.end)) return [];
      const named = mentions.filter((mention) => from + start <= mention.from && mention.to <= from + end);
      const entityIds = [
        ...tags.filter((tag) => start <= tag.start && tag.end <= end).map(({ entityId }) => entityId),
        ...named.flatMap(({ candidates }) => candidates.map(({ entityId }) => entityId)),
      ].filter((id) => id !== noEntity);
      const place = { from: from + start, to: from + end };
      return [{ ...place, text: words, type, reasons, entityIds: [...new Set(entityIds)] }];
    });
  }

  async #findNewNames(blocks: readonly ReadBlock[]): Promise<void> {
    const names = await this.#finder.unknown(
      blocks.map(({ text, tags }) => ({
        text,
        known: [...tags, ...(this.#found.get(text)?.mentions ?? [])],
      })),
      this.#lang,
    );
    if (this.#isOver()) return;
    this.newNames.set(
      names.flatMap(({ block: at, start, end, name, kind, count }) => {
        const from = blocks[at]?.from;
        if (from === undefined || this.#rejected.has(`${noEntity} ${foldForm(name)}`)) return [];
        return [{ name, kind, count, from: from + start, to: from + end }];
      }),
    );
  }
}

const nothing: FoundInText = { mentions: [], statements: [] };

function tagsOf({ from, text, tags }: ReadBlock): TaggedMention[] {
  return tags
    .filter(({ entityId }) => entityId !== noEntity)
    .map(({ entityId, start, end }) => ({
      entityId,
      from: from + start,
      to: from + end,
      text: text.slice(start, end),
    }));
}
