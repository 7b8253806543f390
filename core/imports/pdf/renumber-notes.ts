import { moveSpans } from "../spans.ts";
import type { Segment } from "./segments.ts";
import type { PageStretch } from "./read-rows.ts";
import { referencesIn } from "./take-notes.ts";

interface Place {
  readonly stretch: number;
  readonly segment: number;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Gives notes whose numbers begin anew on every page numbers of their own, in the text and at the foot, so that each has one
 * reference. Notes that are numbered throughout stay as they are.
 */
export function renumberNotes(
  text: readonly PageStretch[],
  notes: readonly PageStretch[],
): { text: readonly PageStretch[]; notes: readonly PageStretch[] } {
  const written = { text: text.map(copied), notes: notes.map(copied) };
  const signs = notes.flatMap(({ segments }) => segments.map(signOf).filter((sign) => sign !== null));
  if (new Set(signs).size === signs.length) return written;
  const free = findReferences(text);
  let number = 0;
  for (const { page, segments } of written.notes) {
    for (const [index, segment] of segments.entries()) {
      const sign = signOf(segment);
      const place =
        sign === null
          ? undefined
          : (free.get(`${page} ${sign}`)?.shift() ?? free.get(`${page - 1} ${sign}`)?.shift());
      if (sign === null || place === undefined) continue;
      number += 1;
      segments[index] = replaced(segment, sign, number);
      const home = written.text[place.stretch]?.segments;
      const reference = home?.[place.segment];
      if (home !== undefined && reference !== undefined)
        home[place.segment] = replaced(reference, sign, number);
    }
  }
  return written;
}

type Written = PageStretch & { readonly segments: Segment[] };

function copied({ page, segments }: PageStretch): Written {
  return { page, segments: [...segments] };
}

function signOf({ text }: Segment): string | null {
  return /^[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}/.exec(text)?.[0] ?? null;
}

/** Where each sign stands in the text, by page. */
function findReferences(text: readonly PageStretch[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const [stretch, { page, segments }] of text.entries()) {
    for (const [segment, { text: words }] of segments.entries()) {
      for (const sign of referencesIn(words)) {
        const places = found.get(`${page} ${sign}`) ?? [];
        places.push({ stretch, segment });
        found.set(`${page} ${sign}`, places);
      }
    }
  }
  return found;
}

/** The letters after the sign, links among them, move if the new sign is longer. */
function replaced(segment: Segment, sign: string, number: number): Segment {
  const pattern = new RegExp(`(?<![${raised}])${sign}(?![${raised}])`, "u");
  const at = segment.text.search(pattern);
  if (at < 0) return segment;
  const own = [...String(number)].map((digit) => raised[Number(digit)]).join("");
  const moved = (place: number): number => (place > at ? place + own.length - sign.length : place);
  const [links, marks] = [moveSpans(segment.links, moved), moveSpans(segment.marks, moved)];
  return { ...segment, text: segment.text.replace(pattern, own), links, marks };
}
