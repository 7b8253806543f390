import type { JsonNode } from "#editor/json-node";
import { node, paragraph } from "../nodes.ts";
import type { ListKind } from "./read-numbering.ts";

interface Item {
  readonly depth: number;
  readonly kind: ListKind;
  readonly number: number;
  readonly blocks: JsonNode[];
  /** Whether the blocks go on in the item before them, after what is nested there. */
  readonly goesOn: boolean;
}

/** Counts the items of lists as Word does: a list goes on after what interrupts it, a deeper one begins anew. */
export class ListCounter {
  readonly #last = new Map<string, number>();

  next({ counter, start }: ListKind, depth: number): number {
    for (let deeper = depth + 1; deeper <= 8; deeper += 1) this.#last.delete(`${counter}/${deeper}`);
    const number = (this.#last.get(`${counter}/${depth}`) ?? start - 1) + 1;
    this.#last.set(`${counter}/${depth}`, number);
    return number;
  }
}

/** Gathers the paragraphs of a list, which stand in a row in the file, into lists within lists. */
export class ListBuilder {
  readonly #counter: ListCounter;
  #items: Item[] = [];

  constructor(counter: ListCounter) {
    this.#counter = counter;
  }

  get isOpen(): boolean {
    return this.#items.length > 0;
  }

  add(kind: ListKind, depth: number, blocks: readonly JsonNode[]): void {
    this.#items.push({
      depth,
      kind,
      number: this.#counter.next(kind, depth),
      blocks: [...blocks],
      goesOn: false,
    });
  }

  /** Adds to the last item whose words stand as far to the right as `indent` says, or else to the last. */
  goOn(blocks: readonly JsonNode[], indent: number | null): void {
    const last = this.#items[this.#items.length - 1];
    const open = indent === null ? undefined : this.#openItemAt(indent);
    if (open === undefined || open.depth === last?.depth) last?.blocks.push(...blocks);
    else this.#items.push({ ...open, blocks: [...blocks], goesOn: true });
  }

  #openItemAt(indent: number): Item | undefined {
    let depth = Number.POSITIVE_INFINITY;
    return this.#items.findLast((item) => {
      if (item.depth >= depth) return false;
      depth = item.depth;
      return item.kind.indent === indent;
    });
  }

  /** Takes the lists out. */
  take(): JsonNode[] {
    const items = this.#items;
    this.#items = [];
    return buildLists(items);
  }
}

function buildLists(items: readonly Item[]): JsonNode[] {
  const depth = Math.min(...items.map((item) => item.depth));
  const lists: { first: Item; written: JsonNode[][] }[] = [];
  let deeper: Item[] = [];
  const nested: JsonNode[] = [];
  const closeDeeper = (): void => {
    if (deeper.length === 0) return;
    const inner = buildLists(deeper);
    deeper = [];
    const last = lists[lists.length - 1];
    // Without an item to stand in, it is a list of its own, before the others.
    if (last === undefined) nested.push(...inner);
    else last.written[last.written.length - 1]?.push(...inner);
  };
  for (const item of items) {
    if (item.depth > depth) {
      deeper.push(item);
      continue;
    }
    closeDeeper();
    const last = lists[lists.length - 1];
    if (item.goesOn) last?.written[last.written.length - 1]?.push(...item.blocks);
    else if (last !== undefined && isSame(last.first, item)) last.written.push([...item.blocks]);
    else lists.push({ first: item, written: [[...item.blocks]] });
  }
  closeDeeper();
  return [...nested, ...lists.map(({ first, written }) => writeList(first, written))];
}

function isSame(first: Item, item: Item): boolean {
  return (
    first.kind.ordered === item.kind.ordered &&
    (!item.kind.ordered || first.kind.counter === item.kind.counter)
  );
}

function writeList(first: Item, written: readonly JsonNode[][]): JsonNode {
  const items = written.map((blocks) =>
    node("listItem", blocks[0]?.type === "paragraph" ? blocks : [paragraph([]), ...blocks]),
  );
  return first.kind.ordered ? node("orderedList", items, { start: first.number }) : node("bulletList", items);
}
