import type { JsonNode } from "#editor/json-node";

/**
 * What two documents that are equal share: the blocks with their kinds, levels, first numbers and spans, and each
 * sign with its marks. Kinds and ids of sections, claims and entities are no words and are not compared; nor is which
 * mark a space bears.
 */
export function shapeOf(node: JsonNode): unknown {
  const { type, attrs = {}, content = [] } = node;
  if (content.some(({ type: child }) => inline.has(child)) || textBlocks.has(type))
    return [
      type,
      ...(type === "heading" ? [attrs.level] : []),
      ...(type === "image" ? [attrs.alt] : []),
      ...runsOf(isHeading(type) ? content.map(withoutBold) : content),
    ];
  const number = type === "orderedList" ? [attrs.start ?? 1] : [];
  const spans =
    type.startsWith("table") && !/^table(Row)?$/.test(type) ? [attrs.colspan ?? 1, attrs.rowspan ?? 1] : [];
  return [type, ...number, ...spans, ...content.map(shapeOf)];
}

function isHeading(type: string): boolean {
  return type === "heading" || type === "sectionHeading";
}

/** A heading is bold as it is. */
function withoutBold({ marks = [], ...node }: JsonNode): JsonNode {
  return { ...node, marks: marks.filter(({ type }) => type !== "bold") };
}

const inline = new Set(["text", "footnote", "citation", "hardBreak"]);
const textBlocks = new Set(["paragraph", "heading", "sectionHeading", "image"]);
const compared = ["bold", "italic", "underline", "link"];

interface Run {
  text: string;
  marks: string;
}

/** A citation is the words that it is written out in. A space at the edge of a line is none, and it
    may break. */
function runsOf(nodes: readonly JsonNode[]): unknown[] {
  const runs: (Run | unknown[])[] = [];
  for (const node of nodes.flatMap((each) => (each.type === "citation" ? (each.content ?? []) : [each]))) {
    if (node.type === "text") add(runs, (node.text ?? "").replaceAll("\u00a0", " "), node);
    else if (node.type === "footnote") runs.push(["footnote", ...runsOf(node.content ?? [])]);
    else runs.push([node.type]);
  }
  return runs.map((run, index) => {
    if (Array.isArray(run)) return run;
    const start = isEdge(runs[index - 1]) ? run.text.trimStart() : run.text;
    return [isEdge(runs[index + 1]) ? start.trimEnd() : start, run.marks];
  });
}

function isEdge(neighbour: Run | unknown[] | undefined): boolean {
  return neighbour === undefined || (Array.isArray(neighbour) && neighbour[0] === "hardBreak");
}

/** Spaces go with the words before them, whatever those bear. */
function add(runs: (Run | unknown[])[], text: string, { marks = [] }: JsonNode): void {
  const borne = marks
    .filter(({ type }) => compared.includes(type))
    .map(({ type, attrs }) => (type === "link" ? `link ${String(attrs?.["href"])}` : type))
    .toSorted()
    .join(", ");
  const [, spaces = "", words = ""] = /^(\s*)(.*)$/s.exec(text) ?? [];
  if (spaces !== "") join(runs, spaces, null);
  if (words !== "") join(runs, words, borne);
}

/** Null marks are those of the neighbour before, if there is one. */
function join(runs: (Run | unknown[])[], text: string, marks: string | null): void {
  const last = runs.at(-1);
  if (last && !Array.isArray(last) && (marks === null || last.marks === marks)) last.text += text;
  else runs.push({ text, marks: marks ?? "" });
}
