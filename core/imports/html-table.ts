import { type HtmlElement, attribute, elementsOf, isElement, isText } from "./html-tree.ts";
import type { JsonNode } from "#editor/json-node";

export interface HtmlCell {
  readonly element: HtmlElement;
  readonly type: "tableHeader" | "tableCell";
  readonly attrs: NonNullable<JsonNode["attrs"]>;
}

export interface HtmlTable {
  readonly caption: HtmlElement | null;
  readonly rows: readonly (readonly HtmlCell[])[];
}

const widestSpan = 100;

/** Reads a table of data; null for one that only lays out a page: a single cell, or headings or tables inside. */
export function readTable(table: HtmlElement): HtmlTable | null {
  for (const { tagName } of elementsOf(table)) if (/^(h[1-6]|table)$/.test(tagName)) return null;
  const parts = childElements(table);
  const rows = parts
    .flatMap((part) => (/^(thead|tbody|tfoot)$/.test(part.tagName) ? childElements(part) : [part]))
    .filter(({ tagName }) => tagName === "tr")
    .map((row) => childElements(row).flatMap(readCell))
    .filter(
      (cells, index, all) => cells.length > 0 && !(index === 0 && all.length > 1 && isEmptyHead(cells)),
    );
  if (rows.length === 0 || (rows.length === 1 && rows[0]?.length === 1)) return null;
  return { caption: parts.find(({ tagName }) => tagName === "caption") ?? null, rows };
}

/** Markdown has no table without a row of headers: one that says nothing stands for none. */
function isEmptyHead(cells: readonly HtmlCell[]): boolean {
  return cells.every(
    ({ element, type }) =>
      type === "tableHeader" && element.childNodes.every((node) => isText(node) && node.value.trim() === ""),
  );
}

function readCell(element: HtmlElement): HtmlCell[] {
  if (element.tagName !== "td" && element.tagName !== "th") return [];
  const attrs = { colspan: span(element, "colspan"), rowspan: span(element, "rowspan"), colwidth: null };
  return [{ element, type: element.tagName === "th" ? "tableHeader" : "tableCell", attrs }];
}

function span(cell: HtmlElement, name: string): number {
  const number = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return number >= 1 && number <= widestSpan ? number : 1;
}

function childElements(parent: HtmlElement): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}
