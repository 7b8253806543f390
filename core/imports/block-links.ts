import type { JsonMark, JsonNode } from "#editor/json-node";

/** Words of an imported text that lead somewhere. */
export interface BlockLink {
  /** An index in the text's content. */
  readonly block: number;
  readonly words: string;
  readonly href: string;
}

/** The links of a text in order, those of its footnotes where they are called. */
export function linksOf(content: readonly JsonNode[]): BlockLink[] {
  const links: BlockLink[] = [];
  for (const [block, node] of content.entries()) {
    mapLinks(node, (words, href) => {
      links.push({ block, words, href });
      return href;
    });
  }
  return links;
}

/** Gives each link the address that `addressOf` says, or none where it says null. Words in a row under one address are one link. */
export function mapLinks(
  block: JsonNode,
  addressOf: (words: string, href: string) => string | null,
): JsonNode {
  const content = block.content ?? [];
  if (content.length === 0) return block;
  const changed: JsonNode[] = [];
  for (let index = 0; index < content.length;) {
    const run = runAt(content, index);
    const [first] = run;
    const href = first && hrefOf(first);
    if (href === undefined) changed.push(...run.map((node) => mapLinks(node, addressOf)));
    else {
      const address = addressOf(run.map(({ text = "" }) => text).join(""), href);
      changed.push(...run.map((node) => withAddress(node, address)));
    }
    index += run.length;
  }
  return { ...block, content: changed };
}

/** The nodes from one on that have its address. */
function runAt(content: readonly JsonNode[], from: number): readonly JsonNode[] {
  const [first] = content.slice(from, from + 1);
  const href = first && hrefOf(first);
  let end = from + 1;
  if (href !== undefined) while (end < content.length && hrefOf(content[end]) === href) end++;
  return content.slice(from, end);
}

function hrefOf(node: JsonNode | undefined): string | undefined {
  const href = node?.marks?.find(isLink)?.attrs?.["href"];
  return typeof href === "string" ? href : undefined;
}

function withAddress(node: JsonNode, href: string | null): JsonNode {
  const { marks = [], ...rest } = node;
  const kept = marks.flatMap((mark) => {
    if (!isLink(mark)) return [mark];
    return href === null ? [] : [{ ...mark, attrs: { ...mark.attrs, href } }];
  });
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

function isLink({ type }: JsonMark): boolean {
  return type === "link";
}
