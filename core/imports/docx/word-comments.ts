import { excerpt } from "../excerpt.ts";
import type { PlacedFinding } from "../html-blocks.ts";
import { type Aside, wordsBelow } from "./read-notes.ts";

const longestComment = 2_000;
const longestPassage = 400;

/** Comments, told in warnings with the words that they are about: they are nobody's text. */
export class WordComments {
  readonly #comments: ReadonlyMap<string, Aside>;
  /** The words so far of the passages that are open. */
  readonly #passages = new Map<string, string>();
  readonly #told = new Set<string>();
  readonly findings: PlacedFinding[] = [];

  constructor(comments: ReadonlyMap<string, Aside>) {
    this.#comments = comments;
  }

  begin(id: string | undefined): void {
    if (id !== undefined) this.#passages.set(id, "");
  }

  hear(words: string): void {
    for (const [id, heard] of this.#passages)
      if (heard.length < longestPassage) this.#passages.set(id, heard + words);
  }

  /** The passage is over. */
  end(id: string | undefined, at: number): void {
    const comment = id === undefined ? undefined : this.#comments.get(id);
    if (id === undefined || comment === undefined || this.#told.has(id)) return;
    this.#told.add(id);
    const { "w:author": author = "", "w:date": date = "" } = comment.element.attributes;
    const words = wordsBelow(comment.element).slice(0, longestComment);
    this.findings.push({
      code: "comment-left-out",
      excerpt: excerpt(this.#passages.get(id) ?? ""),
      at,
      detail: { author: author.slice(0, 200) || "—", date: date.slice(0, 30), words },
    });
    this.#passages.delete(id);
  }

  /** Those that stand nowhere in the text. */
  endAll(at: number): void {
    for (const id of this.#comments.keys()) this.end(id, at);
  }
}
