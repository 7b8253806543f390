import { type ReadEntry, checkedEntry, entryLimit } from "../entry.ts";
import { withRemainder } from "../remainder.ts";
import { readSlots } from "../slots.ts";
import { inherited } from "./inherit.ts";
import { readRough } from "./latex.ts";
import { type RawEntry, ScanFault, scanEntry, scanMacros } from "./scan-entry.ts";
import { bibtexSlots, hasAddress } from "./slots.ts";
import { type Chunk, splitEntries } from "./split-entries.ts";
import { readType } from "./types.ts";

/** The field in which what BibTeX has no place for is written. */
export const remainderField = "x-csl";

type Scanned = { readonly line: number; readonly entry: RawEntry } | Extract<ReadEntry, { code: unknown }>;

/**
 * Each entry of a BibTeX file is read when it is asked for. Macros and crossrefs are resolved; comments and preambles,
 * which are about no source, are left.
 */
export function readBibtex(text: string): readonly (() => ReadEntry)[] {
  const macros = new Map<string, string>();
  const scanned = splitEntries(text).flatMap((chunk) => scan(chunk, macros) ?? []);
  const byKey = new Map<string, RawEntry>();
  for (const each of scanned) if ("entry" in each) byKey.set(each.entry.key.toLowerCase(), each.entry);
  return scanned.map((each) => () => ("entry" in each ? readEntry(each.line, each.entry, byKey) : each));
}

function scan(chunk: Chunk, macros: Map<string, string>): Scanned | null {
  const { line, kind, text, fault } = chunk;
  if (kind === "comment" || kind === "preamble") return null;
  const wrong = (code: "not-closed" | "closed-early" | "unreadable" | "too-long", detail: string | null) => ({
    line,
    code,
    title: titleIn(text),
    detail,
  });
  if (fault !== null) return wrong(fault, null);
  if (text.length > entryLimit) return wrong("too-long", null);
  try {
    if (kind !== "string") return { line, entry: scanEntry(text, kind, macros) };
    for (const [name, value] of Object.entries(scanMacros(text, macros))) macros.set(name, value);
    return null;
  } catch (error) {
    if (error instanceof ScanFault) return wrong("unreadable", error.message);
    throw error;
  }
}

function readEntry(line: number, entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): ReadEntry {
  const { [remainderField]: remainder, ...own } = entry.fields;
  const fields = inherited({ ...entry, fields: own }, byKey);
  const type = readType(entry.type, own.entrysubtype, hasAddress(own));
  try {
    const { item, kept } = readSlots(bibtexSlots, own, type);
    const whole = fields === own ? item : readSlots(bibtexSlots, fields, type).item;
    const bibtex = {
      key: entry.key,
      type: entry.type,
      ...(Object.keys(kept).length > 0 && { fields: kept }),
    };
    return checkedEntry(line, withRemainder({ type, ...whole, custom: { bibtex } }, remainder));
  } catch (error) {
    // Brackets nested thousands deep exhaust the parser of LaTeX.
    if (!(error instanceof RangeError)) throw error;
    return { line, code: "unreadable", title: entry.fields.title?.slice(0, 200) ?? null, detail: null };
  }
}

function titleIn(text: string): string | null {
  const found = /\btitle\s*=?\s*[{"]+(.{1,200}?)[}"]*,?[ \t]*$/im.exec(text)?.[1];
  return found === undefined ? null : readRough(found);
}
