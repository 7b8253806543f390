import type { JsonNode } from "#editor/json-node";
import type { XmlElement } from "./parse-xml.ts";
import { isOn, valueOf, xmlBelow, xmlChild, xmlChildren } from "./xml-nodes.ts";

export interface WordCell {
  readonly element: XmlElement;
  readonly type: "tableHeader" | "tableCell";
  readonly attrs: NonNullable<JsonNode["attrs"]>;
}

interface Spanning extends WordCell {
  readonly column: number;
  readonly colspan: number;
  rowspan: number;
}

const widestSpan = 100;

/** A table's rows of data; null for one that only lays out a page: a single cell, or headings or tables inside. */
export function readRows(
  table: XmlElement,
  isHeading: (paragraph: XmlElement) => boolean,
): WordCell[][] | null {
  for (const element of xmlBelow(table)) {
    if (element.name === "w:tbl" || (element.name === "w:p" && isHeading(element))) return null;
  }
  const rows = rowsOf(table).map(readCells);
  joinCells(rows);
  const written = rows
    .map((cells) => cells.filter(({ rowspan }) => rowspan > 0).map(writeSpan))
    .filter((cells) => cells.length > 0);
  return written.length === 0 || (written.length === 1 && written[0]?.length === 1) ? null : written;
}

/** Rows and cells may stand in wrappers; a row that was deleted is none. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table, "w:tr").filter((row) => xmlChild(xmlChild(row, "w:trPr"), "w:del") === undefined);
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row, "w:tc");
}

function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return xmlChildren(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? unwrapped(child, name) : [];
  });
}

function readCells(row: XmlElement): Spanning[] {
  const type = isOn(xmlChild(row, "w:trPr"), "w:tblHeader") ? "tableHeader" : "tableCell";
  let column = Number(valueOf(xmlChild(row, "w:trPr"), "w:gridBefore") ?? 0) || 0;
  return cellsOf(row).map((element) => {
    const span = Number(valueOf(xmlChild(element, "w:tcPr"), "w:gridSpan") ?? 1);
    const colspan = span >= 1 && span <= widestSpan ? span : 1;
    const cell: Spanning = { element, type, attrs: {}, column, colspan, rowspan: 1 };
    column += colspan;
    return cell;
  });
}

/** A cell that goes on from the one above makes that one longer, unless it has words of its own. */
function joinCells(rows: readonly Spanning[][]): void {
  const above = new Map<number, Spanning>();
  for (const cells of rows) {
    for (const cell of cells) {
      const merge = xmlChild(xmlChild(cell.element, "w:tcPr"), "w:vMerge");
      const upper = above.get(cell.column);
      const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart";
      if (goesOn && upper?.colspan === cell.colspan && !hasWords(cell.element)) {
        upper.rowspan += 1;
        cell.rowspan = 0;
      } else above.set(cell.column, cell);
    }
  }
}

function hasWords(cell: XmlElement): boolean {
  for (const { name } of xmlBelow(cell)) if (name === "w:t") return true;
  return false;
}

function writeSpan({ element, type, colspan, rowspan }: Spanning): WordCell {
  return { element, type, attrs: { colspan, rowspan: Math.min(rowspan, widestSpan), colwidth: null } };
}
