import type { JsonMark, JsonNode } from "#editor/json-node";
import { type MarkSpan, markTypes } from "./spans.ts";

interface Stretch {
  readonly end: number;
  readonly marks: readonly JsonMark[];
}

/** Sets the words of one text in the types that a page showed. */
export class TypeCase {
  readonly #stretches: readonly Stretch[];
  #next = 0;

  constructor(marks: readonly MarkSpan[]) {
    this.#stretches = stretchesOf(marks);
  }

  /** Splits nodes where the type changes; `from` is the place of their first letter, and rises from call to call. */
  set(nodes: readonly JsonNode[], from: number): JsonNode[] {
    const written: JsonNode[] = [];
    let at = from;
    for (const node of nodes) {
      if (node.text === undefined) written.push(node);
      else written.push(...this.#split(node, node.text, at));
      at += node.text?.length ?? 0;
    }
    return written;
  }

  #split(node: JsonNode, text: string, from: number): JsonNode[] {
    const pieces: JsonNode[] = [];
    for (let at = from; at < from + text.length;) {
      const stretch = this.#stretchAt(at);
      const end = Math.min(stretch?.end ?? Number.POSITIVE_INFINITY, from + text.length);
      const marks = [...(stretch?.marks ?? []), ...(node.marks ?? [])];
      const piece = { ...node, text: text.slice(at - from, end - from) };
      pieces.push(marks.length === 0 ? piece : { ...piece, marks });
      at = end;
    }
    return pieces;
  }

  #stretchAt(at: number): Stretch | undefined {
    while ((this.#stretches[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#next += 1;
    return this.#stretches[this.#next];
  }
}

/** Cuts the text at each mark's ends. Marks of one type do not overlap; after the last, there are none. */
function stretchesOf(marks: readonly MarkSpan[]): Stretch[] {
  const ends = marks.flatMap(({ start, end, type }) => [
    { at: start, type, begins: true },
    { at: end, type, begins: false },
  ]);
  const open = new Set<string>();
  const stretches: Stretch[] = [];
  for (const { at, type, begins } of ends.toSorted((a, b) => a.at - b.at)) {
    const present = markTypes.filter((each) => open.has(each));
    if (at > (stretches[stretches.length - 1]?.end ?? 0))
      stretches.push({ end: at, marks: present.map((each) => ({ type: each })) });
    if (begins) open.add(type);
    else open.delete(type);
  }
  return stretches;
}
