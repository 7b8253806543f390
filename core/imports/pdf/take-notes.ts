import { moveSpans } from "../spans.ts";
import type { Segment } from "./segments.ts";

export interface TakenNotes {
  readonly text: readonly Segment[];
  /** From the top down; the first of each note begins with its sign, raised. */
  readonly notes: readonly Segment[];
}

/** What the pages before left open. */
export interface Before {
  /** Their last note may go on. */
  readonly goesOn: boolean;
  /** Signs whose notes have not come yet. */
  readonly waiting: ReadonlySet<string>;
}

const smaller = 0.93;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const sign = /^([\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}|\d{1,3})(?=\s|\p{L}|$)/u;

/**
 * Takes the notes from the foot of a page or a column, where they interrupt the text: lines in smaller letters, or apart and
 * hanging below their signs, the first of which begin with a sign that stands raised in the text above.
 */
export function takeNotes(
  segments: readonly Segment[],
  usual: number,
  { goesOn, waiting }: Before,
): TakenNotes {
  const rows = segments.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const from = smallFoot(rows, usual) ?? hangingFoot(rows, waiting);
  const above = rows
    .slice(0, from)
    .map(({ text }) => text)
    .join(" ");
  const references = new Set([...waiting, ...referencesIn(above)]);
  const foot = rows.slice(from);
  const signed = foot.map((segment, index) => {
    const isFirst = foot[index - 1] === undefined || Math.abs((foot[index - 1]?.y ?? 0) - segment.y) > 1.5;
    const found = isFirst ? raisedSign(segment.text) : null;
    return found !== null && references.has(found) ? found : null;
  });
  const first = signed.findIndex((found) => found !== null);
  if (first < 0 && !(goesOn && foot.length > 0)) return { text: segments, notes: [] };
  const begin = goesOn ? 0 : first;
  const notes = foot.slice(begin).map((segment, index) => withSign(segment, signed[begin + index] ?? null));
  const taken = new Set(foot.slice(begin));
  return { text: segments.filter((segment) => !taken.has(segment)), notes };
}

/** Where lines in smaller letters begin, that reach to the foot. */
function smallFoot(rows: readonly Segment[], usual: number): number | null {
  let from = rows.length;
  while (from > 0 && isSmall(rows[from - 1], usual)) from -= 1;
  return from < rows.length ? from : null;
}

/** From line to line, as a multiple of the letters' size: notes stand further apart from the text. */
const apart = 1.4;
const mostHanging = 40;

/** Where lines as large as the text begin that are notes by their shape: signs by themselves, all words indented. */
function hangingFoot(rows: readonly Segment[], waiting: ReadonlySet<string>): number {
  let indent = Number.POSITIVE_INFINITY;
  let from = rows.length;
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - mostHanging); at -= 1) {
    const [row, above] = [rows[at], rows[at - 1]];
    if (row === undefined) break;
    const isSign = sign.exec(row.text)?.[0] === row.text;
    if (!isSign) indent = Math.min(indent, row.left);
    if (!isSign || (above !== undefined && row.y - above.y <= row.size * apart)) continue;
    const found = raisedSign(row.text) ?? "";
    const before = rows.slice(0, at).flatMap(({ text }) => referencesIn(text));
    if (row.left + 3 < indent && (waiting.has(found) || before.includes(found))) from = at;
  }
  return from;
}

/** The raised signs in a text. */
export function referencesIn(text: string): string[] {
  return text.match(/[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+/g) ?? [];
}

function isSmall(segment: Segment | undefined, usual: number): boolean {
  return segment !== undefined && segment.size < usual * smaller;
}

/** The sign with which a note begins, as it is raised in the text. */
function raisedSign(text: string): string | null {
  const found = sign.exec(text)?.[1];
  return found === undefined ? null : found.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
}

function withSign(segment: Segment, found: string | null): Segment {
  if (found === null) return segment;
  const rest = segment.text.replace(sign, "");
  const text = found + (rest === "" || rest.startsWith(" ") ? rest : ` ${rest}`);
  const longer = text.length - segment.text.length;
  const moved = (at: number): number => (at > found.length ? at + longer : Math.min(at, found.length));
  const [links, marks] = [moveSpans(segment.links, moved), moveSpans(segment.marks, moved)];
  return { ...segment, text, links, marks };
}
