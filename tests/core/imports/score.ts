import { readFileSync } from "node:fs";
import path from "node:path";
import { importFile } from "#core/imports/import-file";
import type { ImportedDocument } from "#core/imports/model";
import { outline, words } from "./notation.ts";

export interface Score {
  readonly imported: ImportedDocument;
  /** Expected lines (title, headings, paragraphs with their links and notes) that came out exactly so, in their order. */
  readonly right: number;
  readonly of: number;
  /** Words of the text that came out less often than they stand in it, and the reverse. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly missing: readonly string[];
}

const folder = "tests/core/imports/files";

export function fileBytes(name: string): Uint8Array {
  return readFileSync(path.join(folder, name));
}

/** Imports a file and holds it against what was written by hand. */
export async function score(name: string, expectation: string): Promise<Score> {
  const expected = expectedLines(expectation);
  const imported = await importFile(name, fileBytes(name));
  const isMarked = expected.some((line) => line.includes("*"));
  const got = outline(imported).map((line) => (isMarked ? line : withoutBold(line)));
  const common = inCommon(expected, got);
  const wanted = words(expected.join(" "));
  const found = words(got.join(" "));
  return {
    imported,
    right: common.length,
    of: expected.length,
    lost: surplus(wanted, found),
    added: surplus(found, wanted),
    missing: expected.filter((line) => !common.includes(line)),
  };
}

function expectedLines(name: string): string[] {
  const text = readFileSync(path.join(folder, name), "utf8").trim();
  return text.split("\n").map((line) => {
    const linked = line.replace(
      /(^|\s)(https?:\/\/[^\s<>]+)/g,
      (_, space, address) => `${space}<${address}>`,
    );
    return linked.replace(/-> <([^>]+)>>/g, "-> $1>");
  });
}

function withoutBold(line: string): string {
  return line.replace(/\*/g, "");
}

/** The longest row of lines that both have. */
function inCommon(a: readonly string[], b: readonly string[]): string[] {
  const rows: string[][][] = [Array.from({ length: b.length + 1 }, () => [])];
  for (const [i, line] of a.entries()) {
    const row: string[][] = [[]];
    for (const [j, other] of b.entries()) {
      const above = rows[i]?.[j + 1] ?? [];
      const before = row[j] ?? [];
      const longer = above.length >= before.length ? above : before;
      row.push(line === other ? [...(rows[i]?.[j] ?? []), line] : longer);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? [];
}

function surplus(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  return a.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
