import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import type { Cite, FormattedCitations } from "#core/citations/model";
import { isLocalChange } from "#editor/local-change";
import { createStore } from "../store.ts";
import { countShown, showCitations } from "./citation-plugin.ts";
import { type Answer, keepAnswer, recallAnswer } from "./kept-answer.ts";
import { type PlacedCitation, readClusters, sameCitation } from "./read-clusters.ts";

/** After a change the citations are read when this time has passed, so that no keystroke pays for it. */
const pauseMs = 200;
/** Without an answer they are asked for again after this time. */
const againMs = 5000;

export interface OpenedCitation {
  /** It moves with the text. */
  readonly position: number;
  /** By a key: the focus goes into the card. */
  readonly byKey: boolean;
}

export type Format = (
  clusters: readonly (readonly Cite[])[],
  signal: AbortSignal,
) => Promise<FormattedCitations>;

/** Keeps a text's citations set: asks the server about all of them at once, whenever they have changed and rested. */
export class CitationWatch {
  /** The citations of the text as they stood when they were last read. */
  readonly cited = createStore<readonly PlacedCitation[]>([]);
  /** The last answer; an older one stays while the next is waited for. */
  readonly formatted = createStore<FormattedCitations | null>(null);
  readonly opened = createStore<OpenedCitation | null>(null);
  /** What was typed for a source that is being made, to be cited at the caret. */
  readonly creating = createStore<string | null>(null);
  readonly #labels = new Map<string, string>();
  readonly #briefId: string;
  #editor: Editor | null = null;
  #format: Format | null = null;
  #describe = (words: string): string => words;
  #asked = "";
  #answer: Answer | null = null;
  #drawn: FormattedCitations | null = null;
  #abort: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(briefId: string) {
    this.#briefId = briefId;
  }

  /** Begins to watch. Returns how to stop. */
  watch(editor: Editor): () => void {
    this.#editor = editor;
    editor.on("transaction", this.#onTransaction);
    window.addEventListener("online", this.refresh);
    window.addEventListener("focus", this.refresh);
    this.#soon(0);
    return () => {
      this.#editor = null;
      this.#abort?.abort();
      editor.off("transaction", this.#onTransaction);
      window.removeEventListener("online", this.refresh);
      window.removeEventListener("focus", this.refresh);
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  /** Says to those who hear the text what a citation's words are. */
  readonly describe = (words: string): string => this.#describe(words);

  setDescribe(describe: (words: string) => string): void {
    this.#describe = describe;
  }

  /** How to ask; another way, such as in another style, sets everything anew. */
  setFormat(format: Format): void {
    this.#format = format;
    this.refresh();
  }

  /** Asks again: a source may have been changed elsewhere. */
  readonly refresh = (): void => {
    this.#asked = "";
    this.#soon(0);
  };

  readonly open = (position: number, byKey: boolean): boolean => {
    this.opened.set({ position, byKey });
    return true;
  };

  /** Remembers what to show of a source until the server has set its citation. */
  learn(sourceId: string, label: string): void {
    this.#labels.set(sourceId, label);
  }

  isMissing(sourceId: string): boolean {
    return (
      this.formatted
        .get()
        ?.clusters.flat()
        .some((cite) => cite.missing && cite.sourceId === sourceId) ?? false
    );
  }

  readonly labelOf = (sourceId: string): string | null => this.#labels.get(sourceId) ?? null;

  readonly #onTransaction = ({ transaction }: { transaction: Transaction }) => {
    if (!transaction.docChanged) return;
    const opened = this.opened.get();
    const position = opened && positionAfter(transaction, opened.position);
    if (opened) this.opened.set(position === null ? null : { ...opened, position });
    this.#soon(pauseMs);
  };

  #soon(afterMs: number): void {
    if (this.#timer !== null && afterMs > 0) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), afterMs);
  }

  async #look(): Promise<void> {
    this.#timer = null;
    if (!this.#editor || !this.#format) return;
    const clusters = readClusters(this.#editor.state.doc);
    this.cited.set(clusters.flat());
    const cites = withoutPlaces(clusters);
    const wanted = JSON.stringify(cites);
    this.#answer ??= recallAnswer(this.#briefId);
    if (this.#answer?.wanted === wanted) this.#show(this.#answer, clusters);
    // What was set before stays, new ones show author and year; whoever is back hears of it.
    if (wanted === this.#asked || (cites.length > 0 && !navigator.onLine)) return;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#asked = wanted;
    try {
      const formatted = await this.#format(cites, abort.signal);
      if (abort.signal.aborted) return;
      this.#answer = { wanted, formatted };
      keepAnswer(this.#briefId, this.#answer);
      this.#soon(0);
    } catch {
      // The next change asks again, or time does.
      if (abort.signal.aborted) return;
      this.#asked = "";
      if (this.#timer === null) this.#soon(againMs);
    }
  }

  #show({ formatted }: Answer, clusters: readonly (readonly PlacedCitation[])[]): void {
    if (!this.#editor) return;
    this.formatted.set(formatted);
    const { state, view } = this.#editor;
    const cites = formatted.clusters.flat();
    if (this.#drawn === formatted && countShown(state) === cites.length) return;
    this.#drawn = formatted;
    const shown = clusters.flat().flatMap(({ position }, index) => {
      const cite = cites[index];
      return cite ? [{ position, cite }] : [];
    });
    view.dispatch(showCitations(state.tr, shown));
  }
}

function positionAfter(transaction: Transaction, position: number): number | null {
  if (!isLocalChange(transaction)) return sameCitation(transaction.before, transaction.doc, position);
  const { deleted, pos } = transaction.mapping.mapResult(position, 1);
  return deleted ? null : pos;
}

function withoutPlaces(clusters: readonly (readonly PlacedCitation[])[]): Cite[][] {
  return clusters.map((cluster) => cluster.map(({ position: _, ...cite }) => cite));
}
