import { sentenceEnd } from "./ends-sentence.ts";
import type { Line } from "./read-lines.ts";

/** A sign in the text that points to a note: [1] or ¹. */
export interface NoteReference {
  readonly start: number;
  readonly end: number;
  readonly marker: string;
}

interface Occurrences {
  references: number[];
  /** Lines that begin with the marker where a note can begin. */
  notes: number[];
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const referencePattern = /\[\d{1,3}\]|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}/g;

/** The references in `text`, left to right; the power of a unit (km²) is none. */
export function noteReferences(text: string): NoteReference[] {
  const found: NoteReference[] = [];
  for (const match of text.matchAll(referencePattern)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (!match[0].startsWith("[") && /(^|[\s\d])(k|c|m|d)?m$/.test(before)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, marker: match[0] });
  }
  return found;
}

/**
 * The lines that begin a note, by index, with the marker of the reference that it belongs to. Only sure pairs:
 * one reference, and one line below it that begins with its marker (or, if the references are raised digits, a
 * full row of lines 1, 2, 3 …).
 */
export function findNoteLines(lines: readonly Line[]): ReadonlyMap<number, string> {
  const occurrences = countOccurrences(lines);
  const found = new Map<number, string>();
  for (const [marker, { references, notes }] of occurrences) {
    const [reference, note] = [references[0], notes[0]];
    if (references.length !== 1 || notes.length !== 1 || reference === undefined || note === undefined)
      continue;
    if (reference < note) found.set(note, marker);
  }
  for (const [index, marker] of findPlainRow(lines, occurrences)) found.set(index, marker);
  return found;
}

/** The words of a note's first line, without the marker. */
export function withoutMarker(text: string): string {
  return text.replace(/^(\[\d{1,3}\]|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+|\d{1,2}(?= )) */, "");
}

function countOccurrences(lines: readonly Line[]): Map<string, Occurrences> {
  const occurrences = new Map<string, Occurrences>();
  for (const [index, line] of lines.entries()) {
    for (const { marker, start, end } of noteReferences(line.text)) {
      const entry = occurrences.get(marker) ?? { references: [], notes: [] };
      const beginsNote = start === 0 && end < line.text.length && canBegin(lines[index - 1], line);
      (beginsNote ? entry.notes : entry.references).push(index);
      occurrences.set(marker, entry);
    }
  }
  return occurrences;
}

/** Notes that begin with plain digits, for raised references: sure only as a whole row. */
function findPlainRow(
  lines: readonly Line[],
  occurrences: ReadonlyMap<string, Occurrences>,
): [number, string][] {
  const row: [number, string][] = [];
  const raised = [...occurrences].filter(([marker]) => !marker.startsWith("["));
  if (
    raised.length === 0 ||
    raised.some(([, { notes, references }]) => notes.length > 0 || references.length !== 1)
  ) {
    return [];
  }
  const byNumber = new Map(
    raised.map(([marker, { references }]) => [readRaised(marker), { marker, at: references[0] ?? 0 }]),
  );
  let below = -1;
  for (let number = 1; number <= byNumber.size; number += 1) {
    const reference = byNumber.get(number);
    if (reference === undefined) return [];
    const candidates = linesBeginningWith(lines, number, reference.at);
    const note = candidates[0];
    if (candidates.length !== 1 || note === undefined || note <= below) return [];
    row.push([note, reference.marker]);
    below = note;
  }
  return row;
}

function linesBeginningWith(lines: readonly Line[], number: number, after: number): number[] {
  const found: number[] = [];
  for (let index = after + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.text.startsWith(`${number} `) && canBegin(lines[index - 1], line)) found.push(index);
  }
  return found;
}

function canBegin(above: Line | undefined, line: Line): boolean {
  return (
    above === undefined ||
    line.gap > 0 ||
    line.page ||
    sentenceEnd(above.text) !== "no" ||
    /:\/\/\S+$/.test(above.text)
  );
}

function readRaised(marker: string): number {
  return Number([...marker].map((sign) => superscripts.indexOf(sign)).join(""));
}
