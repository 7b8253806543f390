import { markNames, nodeNames, type NodeName } from "#editor/schema";
import { AppError } from "../errors.ts";
import type { JsonNode } from "#editor/json-node";
import { imageOf } from "#editor/image-attributes";
import { type Mark, type MarkedLeaf, nestMarks } from "./nest-marks.ts";
import { safeAddress } from "./safe-address.ts";
import { type Block, type BlockName, type Inline, type InlineName, inlineNames, type Leaf } from "./tree.ts";
import { visibleText } from "./visible-text.ts";

/**
 * The blocks of a document, without those that hold no words, and without spaces and breaks at a paragraph's
 * edges. A footnote or a citation bears no marks: it belongs to the sentence, not to the link or the bold words.
 * Throws `export-failed` with the name of a node or a mark that the schema does not know.
 */
export function readTree(root: JsonNode): Block[] {
  if (root.type !== "doc") throw new AppError("export-failed", { node: root.type });
  return readBlocks(root.content);
}

const textBlocks: ReadonlySet<BlockName> = new Set(["paragraph", "sectionHeading", "heading", "image"]);

function readBlocks(nodes: readonly JsonNode[] = [], parent: BlockName = "doc"): Block[] {
  return nodes.map(readBlock).filter((block) => saysSomething(block) || keepsPlace(block, parent));
}

function readBlock(node: JsonNode): Block {
  const type = nodeName(node);
  if (isInline(type)) throw new AppError("export-failed", { node: type });
  const attrs = node.attrs ?? {};
  return textBlocks.has(type)
    ? { type, attrs, blocks: [], inlines: readInlines(node.content) }
    : { type, attrs, blocks: readBlocks(node.content, type), inlines: [] };
}

function saysSomething({ type, attrs, blocks, inlines }: Block): boolean {
  return blocks.length > 0 || inlines.length > 0 || (type === "image" && imageOf(attrs).imageId !== "");
}

/** Without an empty cell the columns would shift, without an empty item the numbers of those after it. */
function keepsPlace({ type }: Block, parent: BlockName): boolean {
  return parent === "tableRow" || (type === "listItem" && parent === "orderedList");
}

function readInlines(nodes: readonly JsonNode[] = []): Inline[] {
  const leaves = nodes.map(readLeaf).filter(({ leaf }) => leaf.type !== "text" || leaf.text !== "");
  return nestMarks(withoutEdges(leaves.filter(({ leaf }) => !holdsWords(leaf) || leaf.inlines.length > 0)));
}

function readLeaf(node: JsonNode): MarkedLeaf {
  const type = nodeName(node);
  if (!isInline(type)) throw new AppError("export-failed", { node: type });
  const inlines = holdsWords({ type }) ? readInlines(node.content) : [];
  const entry = node.attrs?.["entry"];
  const leaf = {
    type,
    text: type === "text" ? visibleText(node.text ?? "") : "",
    inlines,
    ...(type === "citation" && typeof entry === "string" && { entry }),
  };
  return { leaf, marks: holdsWords({ type }) ? [] : readMarks(node) };
}

function holdsWords({ type }: Pick<Leaf, "type">): boolean {
  return type === "footnote" || type === "citation";
}

function readMarks({ marks = [] }: JsonNode): Mark[] {
  return marks.flatMap(({ type, attrs = {} }): Mark[] => {
    const name = markNames.find((known) => known === type);
    if (!name) throw new AppError("export-failed", { mark: type });
    if (name !== "link") return [{ type: name, attrs }];
    const href = safeAddress(attrs.href);
    return href === null ? [] : [{ type: name, attrs: { href } }];
  });
}

function withoutEdges(leaves: readonly MarkedLeaf[]): MarkedLeaf[] {
  const first = leaves.findIndex(isSeen);
  const last = leaves.findLastIndex(isSeen);
  return leaves.slice(first === -1 ? leaves.length : first, last + 1).map(({ leaf, marks }, index) => {
    const start = index === 0 ? leaf.text.trimStart() : leaf.text;
    return { leaf: { ...leaf, text: index === last - first ? start.trimEnd() : start }, marks };
  });
}

function isSeen({ leaf }: MarkedLeaf): boolean {
  return holdsWords(leaf) || leaf.text.trim() !== "";
}

function nodeName({ type }: JsonNode): NodeName {
  const name = nodeNames.find((known) => known === type);
  if (!name) throw new AppError("export-failed", { node: type });
  return name;
}

function isInline(name: NodeName): name is InlineName {
  return (inlineNames as readonly NodeName[]).includes(name);
}
