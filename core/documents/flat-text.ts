import type { JsonNode } from "#editor/json-node";

/** A claim's words as offsets into the flat text, UTF-16 units, end exclusive. */
export interface TaggedRange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The words of some blocks as one string: blocks separated by one line feed, footnotes and citations left out. It is what
 * `textOf` gives, with the ranges that the claims' marks cover.
 */
export function flatten(nodes: readonly JsonNode[]): TaggedText {
  return taggedText((emit) => eachPiece(nodes, emit));
}

export interface TaggedText {
  readonly text: string;
  readonly ranges: TaggedRange[];
}

/** The same of words that are given piece by piece. */
export function taggedText(eachOf: (emit: TakePiece) => void): TaggedText {
  const ranges: TaggedRange[] = [];
  let text = "";
  eachOf((piece, node) => {
    for (const mark of node?.marks ?? []) {
      const id = mark.type === "claim" ? mark.attrs?.["id"] : null;
      if (typeof id === "string") ranges.push({ id, from: text.length, to: text.length + piece.length });
    }
    text += piece;
  });
  return { text, ranges: joined(ranges) };
}

/** The same blocks with exactly these claims tagged, and no others. Offsets are those of `flatten`. */
export function retag(nodes: readonly JsonNode[], ranges: readonly TaggedRange[]): JsonNode[] {
  let offset = 0;
  const rebuild = (node: JsonNode): JsonNode[] => {
    if (node.type === "footnote" || node.type === "citation") return [node];
    if (node.type === "hardBreak") {
      offset += 1;
      return [node];
    }
    if (node.type === "text") {
      const pieces = tagText(node, offset, ranges);
      offset += node.text?.length ?? 0;
      return pieces;
    }
    return [node.content ? { ...node, content: between(node, rebuild) } : node];
  };
  const between = (node: JsonNode, each: (child: JsonNode) => JsonNode[]) => {
    const children = node.content ?? [];
    const separated = !children.some(isInline);
    return children.flatMap((child, index) => {
      if (separated && index > 0) offset += 1;
      return each(child);
    });
  };
  return between({ type: "doc", content: [...nodes] }, rebuild);
}

const inlineTypes = new Set(["text", "hardBreak", "footnote", "citation"]);

export function isInline(node: JsonNode): boolean {
  return inlineTypes.has(node.type);
}

/** Takes a piece of flat text, and the text node that it is of; a line feed is of none. */
export type TakePiece = (piece: string, node?: JsonNode) => void;

/** Gives the flat text of some blocks piece by piece. */
export function eachPiece(nodes: readonly JsonNode[], emit: TakePiece): void {
  const separated = !nodes.some(isInline);
  for (const [index, node] of nodes.entries()) {
    if (separated && index > 0) emit("\n");
    if (node.type === "text") emit(node.text ?? "", node);
    else if (node.type === "hardBreak") emit("\n");
    else if (node.type !== "footnote") eachPiece(node.content ?? [], emit);
  }
}

/** Runs of one claim that follow each other become one range. */
function joined(ranges: TaggedRange[]): TaggedRange[] {
  const last = new Map<string, TaggedRange>();
  const result: TaggedRange[] = [];
  for (const range of ranges) {
    const before = last.get(range.id);
    if (before && before.to === range.from) {
      const whole = { ...before, to: range.to };
      result[result.indexOf(before)] = whole;
      last.set(range.id, whole);
    } else {
      result.push(range);
      last.set(range.id, range);
    }
  }
  return result;
}

function tagText(node: JsonNode, start: number, ranges: readonly TaggedRange[]): JsonNode[] {
  const text = node.text ?? "";
  const end = start + text.length;
  const touching = ranges.filter(({ from, to }) => from < end && to > start);
  const others = (node.marks ?? []).filter((mark) => mark.type !== "claim");
  const cuts = touching.flatMap(({ from, to }) => [Math.max(from, start), Math.min(to, end)]);
  const bounds = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end;
    const ids = new Set(touching.filter((range) => range.from <= from && range.to >= to).map(({ id }) => id));
    const marks = [...others, ...[...ids].map((id) => ({ type: "claim", attrs: { id } }))];
    return {
      type: "text",
      text: text.slice(from - start, to - start),
      ...(marks.length > 0 ? { marks } : {}),
    };
  });
}
