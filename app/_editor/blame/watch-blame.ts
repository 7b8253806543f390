import type { Editor } from "@tiptap/core";
import * as Y from "yjs";
import type { Authorship } from "#core/history/model";
import { documentField } from "#editor/schema";
import { ProblemError, api } from "../../_ui/api.ts";
import type { Room } from "../room.ts";
import { createStore } from "../store.ts";
import { type AuthorNumbers, drawAuthor } from "./author-lines.ts";
import { type Authored, type AuthoredWords, authorsIn, hideAuthors, showAuthors } from "./blame-plugin.ts";
import { StampBook } from "./stamp-book.ts";
import { type PlacedText, piecesOf, placesOf } from "./text-pieces.ts";

/** After a change the text is looked at when this time has passed, so that no keystroke pays for it. */
const pauseMs = 300;
/** What is not stamped yet is asked for again after this, should no notice come. */
const againMs = 4000;
/** Of more clients than these everything is asked for. */
const mostClients = 100;

/** How much of the text one person wrote. */
export interface AuthorShare extends Omit<Authored, "minute"> {
  /** Of 1. */
  readonly share: number;
}

type Author = Omit<AuthoredWords, "from" | "to">;
/** Offsets into the run of text, UTF-16 units. */
type Run = { readonly start: number; readonly end: number; readonly author: Author };

/** Keeps the authors of all words drawn in the text, while somebody wants to see them. */
export class BlameWatch {
  /** Whoever wrote most comes first; null until the server has answered. */
  readonly shares = createStore<readonly AuthorShare[] | null>(null);
  /** Whether the last question went unanswered. */
  readonly failed = createStore(false);
  readonly #editor: Editor;
  readonly #room: Pick<Room, "brief" | "sync" | "person">;
  readonly #fragment: Y.XmlFragment;
  readonly #book = new StampBook();
  readonly #numbers = new Map<string | null, number>();
  #known = new WeakMap<Y.XmlText, readonly Run[]>();
  /** Of each Yjs client, the first clock in the text whose author is not known. */
  #unknown: ReadonlyMap<number, number> = new Map();
  #pause: ReturnType<typeof setTimeout> | null = null;
  #again: ReturnType<typeof setTimeout> | null = null;
  #asking: AbortController | null = null;
  readonly #stopNotices: () => void;

  constructor(room: Pick<Room, "brief" | "sync" | "person" | "editor">) {
    this.#editor = room.editor;
    this.#room = room;
    this.#fragment = room.sync.doc.getXmlFragment(documentField);
    this.#editor.on("transaction", this.#onTransaction);
    room.sync.doc.on("afterTransaction", this.#forgetChanged);
    this.#stopNotices = room.sync.onNotice((topic) => {
      if (topic === "sections") void this.#ask();
    });
    void this.#ask();
  }

  get numbers(): AuthorNumbers {
    return this.#numbers;
  }

  stop(): void {
    this.#stopNotices();
    this.#editor.off("transaction", this.#onTransaction);
    this.#room.sync.doc.off("afterTransaction", this.#forgetChanged);
    this.#asking?.abort();
    for (const timer of [this.#pause, this.#again]) if (timer !== null) clearTimeout(timer);
    if (!this.#editor.isDestroyed) this.#editor.view.dispatch(hideAuthors(this.#editor.state.tr));
  }

  readonly #onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (transaction.docChanged) this.#lookSoon();
  };

  readonly #forgetChanged = ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) if (type instanceof Y.XmlText) this.#known.delete(type);
  };

  #lookSoon(): void {
    if (this.shares.get()) this.#pause ??= setTimeout(() => this.#look(), pauseMs);
  }

  async #ask(): Promise<void> {
    const first = this.shares.get() === null;
    if (this.#asking || (!first && this.#unknown.size === 0)) return;
    const beyond = first || this.#unknown.size > mostClients ? null : this.#unknown;
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const list = beyond && [...beyond].map(([client, clock]) => `${client}:${clock}`).join(",");
      const query = { beyond: list };
      const path = `/briefs/${this.#room.brief.id}/authorship`;
      this.#book.learn(await api<Authorship>(path, { query, signal }), beyond);
      this.failed.set(false);
      this.#known = new WeakMap();
      this.#look();
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ProblemError)) throw error;
      this.failed.set(true);
      this.#askAgain();
    } finally {
      this.#asking = null;
    }
  }

  #askAgain(): void {
    this.#again ??= setTimeout(() => {
      this.#again = null;
      void this.#ask();
    }, againMs);
  }

  /** Draws what has changed since the last time, and counts. */
  #look(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
    if (this.#editor.isDestroyed) return;
    const { state, view } = this.#editor;
    const unknown = new Map<number, number>();
    const places = placesOf(this.#fragment, state.doc);
    const runs = places.map((place) => this.#runsAt(place, unknown));
    this.#unknown = unknown;
    if (unknown.size > 0) this.#askAgain();
    const texts = places.flatMap(({ from }, index) => {
      const wanted = runs[index] ?? [];
      const to = wanted.at(-1)?.to ?? from;
      const drawn = authorsIn(state, from, to).filter((each) => each.from >= from && each.to <= to);
      return JSON.stringify(drawn) === JSON.stringify(wanted) ? [] : { from, to, runs: wanted };
    });
    const shares = sharesOf(runs.flat());
    for (const { userId } of shares) {
      if (!this.#numbers.has(userId)) this.#numbers.set(userId, this.#numbers.size);
    }
    this.shares.set(shares);
    if (texts.length > 0) view.dispatch(showAuthors(state.tr, { texts, draw: drawAuthor(this.#numbers) }));
  }

  #runsAt({ text, from }: PlacedText, unknown: Map<number, number>): AuthoredWords[] {
    const known = this.#known.get(text);
    const runs = known ?? this.#runsOf(text, unknown);
    // What is not stamped yet is looked at each time, so that it is asked for.
    if (runs.every(({ author }) => author.minute !== null)) this.#known.set(text, runs);
    return runs.map(({ start, end, author: { userId, name, minute } }) => {
      return { userId, name, minute, from: from + start, to: from + end };
    });
  }

  #runsOf(text: Y.XmlText, unknown: Map<number, number>): Run[] {
    const runs: Run[] = [];
    for (const { client, clock, start, text: words } of piecesOf(text)) {
      for (let at = 0; at < words.length;) {
        const { author, to } = this.#book.find(client, clock + at);
        if (!author) unknown.set(client, Math.min(unknown.get(client) ?? Infinity, clock + at));
        const end = wholeLetter(words, Math.min(words.length, to - clock));
        append(runs, { start: start + at, end: start + end, author: author ?? this.#presentAt(client) });
        at = end;
      }
    }
    return runs;
  }

  /** Whoever is there with a Yjs client: what nobody has stamped yet is theirs. */
  #presentAt(client: number): Author {
    const { sync, person } = this.#room;
    if (client === sync.doc.clientID) return { userId: person.id, name: person.name, minute: null };
    const state = sync.provider.awareness.getStates().get(client) as PresentState | undefined;
    return { userId: state?.user?.id ?? null, name: state?.user?.name ?? null, minute: null };
  }
}

interface PresentState {
  readonly user?: { readonly id?: string; readonly name?: string };
}

/** Not between the two units of one letter. */
function wholeLetter(words: string, end: number): number {
  const high = /[\uD800-\uDBFF]/.test(words.charAt(end - 1));
  return high && end < words.length ? end + 1 : end;
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const same =
    last?.author.userId === run.author.userId &&
    last.author.minute === run.author.minute &&
    last.author.name === run.author.name;
  if (last && same) runs[runs.length - 1] = { ...last, end: run.end };
  else runs.push(run);
}

function sharesOf(words: readonly AuthoredWords[]): AuthorShare[] {
  const lengths = new Map<string | null, { name: string | null; length: number }>();
  let whole = 0;
  for (const { userId, name, from, to } of words) {
    const length = to - from + (lengths.get(userId)?.length ?? 0);
    lengths.set(userId, { name, length });
    whole += to - from;
  }
  return [...lengths]
    .map(([userId, { name, length }]) => ({ userId, name, share: length / whole }))
    .toSorted((a, b) => b.share - a.share);
}
