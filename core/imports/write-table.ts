import type { TableBlock } from "./blocks.ts";
import { type JoinedLines, type Joining, joinLines } from "./join-lines.ts";
import type { JsonNode } from "#editor/json-node";
import type { Finding } from "./model.ts";
import { node, paragraph } from "./nodes.ts";

export interface WrittenTable {
  readonly table: JsonNode;
  readonly findings: readonly Finding[];
}

/** Writes a table row by row; `inline` writes the words of a cell. */
export function writeTable(
  { lines }: TableBlock,
  joining: Joining,
  inline: (words: JoinedLines, isHead: boolean) => JsonNode[],
): WrittenTable {
  const findings: Finding[] = [];
  const rows = lines.flatMap(({ row }) => {
    if (row === undefined) return [];
    const cells = row.cells.map((cell) => {
      const words = joinLines(cell, joining);
      findings.push(...words.findings);
      const type = row.isHead ? "tableHeader" : "tableCell";
      return node(type, [paragraph(inline(words, row.isHead))], { colspan: 1, rowspan: 1, colwidth: null });
    });
    return [node("tableRow", cells)];
  });
  return { table: node("table", rows), findings };
}
