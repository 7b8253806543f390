import { setImmediate } from "node:timers/promises";
import { cleanText } from "../clean-text.ts";
import type { Line } from "../read-lines.ts";
import { type SegmentPage, dropFurniture } from "./drop-furniture.ts";
import { orderColumns } from "./order-columns.ts";
import type { PdfPage } from "./read-layout.ts";
import { type Segment, readSegments } from "./segments.ts";
import { renumberNotes } from "./renumber-notes.ts";
import type { PageStretch } from "./read-rows.ts";
import { setLines } from "./set-lines.ts";
import { referencesIn, takeNotes } from "./take-notes.ts";

export interface LaidPages {
  /** In reading order, the notes last. */
  readonly lines: readonly Line[];
  /** What belongs to the pages and not to the text. */
  readonly dropped: readonly string[];
  /** What does not run from left to right, page by page: its place in the text cannot be told. */
  readonly turned: readonly string[];
}

/** Brings what stands on pages into the order in which it is read; between pages, others have their turn. */
export async function layPages(pages: readonly PdfPage[]): Promise<LaidPages> {
  const read: SegmentPage[] = [];
  for (const page of pages) {
    read.push({ height: page.height, segments: readSegments(page) });
    await setImmediate();
  }
  const { turned, repeated } = readTurned(pages);
  const usual = usualSize(read.flatMap(({ segments }) => segments));
  const { pages: kept, dropped } = dropFurniture(read, usual);
  const stretches: PageStretch[] = [];
  const notes: PageStretch[] = [];
  let goesOn = false;
  const waiting = new Set<string>();
  for (const [page, { segments }] of kept.entries()) {
    const foot = takeNotes(segments, usual, { goesOn, waiting });
    const taken = [...foot.notes];
    for (const stretch of orderColumns(foot.text)) {
      const inner = takeNotes(stretch, usual, { goesOn: false, waiting });
      for (const { text } of inner.text) for (const sign of referencesIn(text)) waiting.add(sign);
      if (inner.text.length > 0) stretches.push({ page, segments: inner.text });
      taken.push(...inner.notes);
    }
    for (const { text } of taken) waiting.delete(referencesIn(text)[0] ?? "");
    if (taken.length > 0) notes.push({ page, segments: taken });
    goesOn = taken.length > 0 && !/[.!?…]["”’»)]*$/.test(taken[taken.length - 1]?.text ?? "");
  }
  const numbered = renumberNotes(stretches, notes);
  const set = setLines([...numbered.text, ...numbered.notes]);
  return { lines: set.lines, dropped: [...dropped, ...repeated, ...set.repeated], turned };
}

/** Turned words; those that come again on another page, as watermarks do, belong to the pages. */
function readTurned(pages: readonly PdfPage[]): { turned: string[]; repeated: string[] } {
  const counts = new Map<string, number>();
  for (const { items } of pages) {
    const words = items.filter(({ turned }) => turned).map(({ text }) => text);
    const text = cleanText(words.join(" ")).replace(/\s+/g, " ").trim();
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const texts = [...counts];
  return {
    turned: texts.filter(([, count]) => count === 1).map(([text]) => text),
    repeated: texts.filter(([, count]) => count > 1).map(([text]) => text),
  };
}

/** The size of most letters. */
function usualSize(segments: readonly Segment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as const)[0];
}
