import { AppError } from "../errors.ts";
import type { Report } from "../http-model.ts";
import { readBibtex } from "./bibtex/read-bibtex.ts";
import { readCslJson } from "./csl-json/read-csl-json.ts";
import type { ReadEntry } from "./entry.ts";
import { guessFormat } from "./guess-format.ts";
import { readRis } from "./ris/read-ris.ts";
import type { BibliographyFormat } from "./vocabulary.ts";

const readers = { bibtex: readBibtex, ris: readRis, "csl-json": readCslJson } as const;

/** More entries than this are to be divided among files. */
export const maxEntries = 10_000;
/** After so many entries others may have the process. */
const turn = 50;

/**
 * What a file says, entry by entry in its order. An entry that is wrong stands among the others, with why. Throws
 * `bibliography-unreadable` for a text that is none, `bibliography-empty` and `bibliography-too-long`.
 */
export async function readBibliography(
  text: string,
  format: BibliographyFormat | undefined,
  report: Report = () => undefined,
): Promise<ReadEntry[]> {
  const plain = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  if (plain.trim() === "") throw new AppError("bibliography-empty");
  const known = format ?? guessFormat(plain);
  if (known === null) throw new AppError("bibliography-unreadable");
  const readings = readers[known](plain);
  if (readings.length === 0) throw new AppError("bibliography-empty");
  if (readings.length > maxEntries)
    throw new AppError("bibliography-too-long", { maxEntries, found: readings.length });
  const entries: ReadEntry[] = [];
  for (const read of readings) {
    entries.push(read());
    if (entries.length % turn > 0) continue;
    report({ stage: "reading", done: entries.length, total: readings.length });
    await new Promise(setImmediate);
  }
  return entries;
}
