import type { MarkName } from "#editor/schema";
import type { Attributes, Inline, Leaf } from "./tree.ts";

export interface Mark {
  type: MarkName;
  attrs: Attributes;
}

export interface MarkedLeaf {
  leaf: Leaf;
  marks: readonly Mark[];
}

/** The outermost first: a link is not torn apart by what is bold in it, nor bold words by a claim's edge. */
const nesting: Readonly<Record<MarkName, number>> = {
  link: 0,
  bold: 1,
  italic: 2,
  underline: 3,
  entity: 4,
  claim: 5,
};

/** Neighbours that share a mark come under one node, so that a format opens and closes it once. */
export function nestMarks(leaves: readonly MarkedLeaf[]): Inline[] {
  return nest(leaves.map(({ leaf, marks }) => ({ leaf, marks: marks.toSorted(byNesting) })));
}

function nest(leaves: readonly MarkedLeaf[]): Inline[] {
  const inlines: Inline[] = [];
  let rest = leaves;
  for (let first = rest[0]; first; first = rest[0]) {
    const outer = first.marks[0];
    if (!outer) {
      inlines.push(first.leaf);
      rest = rest.slice(1);
      continue;
    }
    const end = rest.findIndex(({ marks }) => !sameMark(marks[0], outer));
    const under = rest.slice(0, end === -1 ? rest.length : end);
    const within = under.map(({ leaf, marks }) => ({ leaf, marks: marks.slice(1) }));
    inlines.push({ type: "marked", mark: outer.type, attrs: outer.attrs, inlines: nest(within) });
    rest = rest.slice(under.length);
  }
  return inlines;
}

function byNesting(one: Mark, other: Mark): number {
  return nesting[one.type] - nesting[other.type];
}

function sameMark(one: Mark | undefined, other: Mark): boolean {
  return one?.type === other.type && one.attrs.href === other.attrs.href && one.attrs.id === other.attrs.id;
}
