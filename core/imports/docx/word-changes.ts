import { excerpt } from "../excerpt.ts";
import type { PlacedFinding } from "../html-blocks.ts";
import type { XmlElement } from "./parse-xml.ts";
import { someWords } from "./xml-nodes.ts";

type Change = "insertions" | "deletions" | "moves";

const kinds: Readonly<Record<string, Change>> = {
  "w:ins": "insertions",
  "w:del": "deletions",
  "w:moveTo": "moves",
};
const mostPlaces = 20;

/** Counts the tracked changes, all of which are accepted: one warning tells how many there were, and where. */
export class WordChanges {
  readonly #counts: Record<Change, number> = { insertions: 0, deletions: 0, moves: 0 };
  readonly #places: string[] = [];
  #at = 0;

  add(element: XmlElement, at: number): void {
    const kind = kinds[element.name];
    if (kind === undefined) return;
    this.#counts[kind] += 1;
    const words = someWords(element, "w:t", "w:delText");
    if (this.#places.length === 0) this.#at = at;
    if (words !== "" && this.#places.length < mostPlaces)
      this.#places.push(`${kind === "deletions" ? "−" : "+"} ${excerpt(words)}`);
  }

  findings(): PlacedFinding[] {
    const { insertions, deletions, moves } = this.#counts;
    if (insertions + deletions + moves === 0) return [];
    const detail = {
      insertions: String(insertions),
      deletions: String(deletions),
      moves: String(moves),
      where: this.#places.join("\n"),
    };
    return [{ code: "changes-accepted", excerpt: excerpt(this.#places[0] ?? ""), at: this.#at, detail }];
  }
}
