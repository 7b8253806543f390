import type { Origin } from "../documents/text-origins.ts";
import { type SectionBlocks, eachPieceOfSection } from "../sections/split-sections.ts";
import type { JsonNode } from "#editor/json-node";
import { type Stamp, stampAt } from "./stamps.ts";

/** A stretch of a section's flat text by one person. Offsets in UTF-16 units, end exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly userId: string | null;
  readonly at: Date | null;
}

/**
 * Who wrote what lies in [from, to) of a section's flat text, in order and without gaps. Line feeds that part blocks
 * count to what stands before them. Runs of one person that follow on each other are one, as of the latest.
 * `stampsOf` gives a client's stamps in order.
 */
export function writtenRuns(
  section: SectionBlocks,
  origins: ReadonlyMap<JsonNode, Origin>,
  stampsOf: (clientId: number) => readonly Stamp[],
  { from, to = Infinity }: { from: number; to?: number | undefined },
): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces(section, origins, stampsOf)) {
    const cut = { ...piece, start: Math.max(piece.start, from), end: Math.min(piece.end, to) };
    if (cut.start < cut.end) append(runs, cut);
  }
  return runs;
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.userId !== run.userId) runs.push(run);
  else runs[runs.length - 1] = { ...last, end: run.end, at: later(last.at, run.at) };
}

function later(a: Date | null, b: Date | null): Date | null {
  return a && (!b || a > b) ? a : b;
}

/** Each piece by its stamps, with the line feeds after it; the first one with those before it, too. */
function pieces(
  section: SectionBlocks,
  origins: ReadonlyMap<JsonNode, Origin>,
  stampsOf: (clientId: number) => readonly Stamp[],
): Run[] {
  const found: Run[] = [];
  let length = 0;
  eachPieceOfSection(section, (piece, node) => {
    const origin = node && origins.get(node);
    const start = length;
    length += piece.length;
    if (origin) {
      for (const run of byStamps(origin.clock, piece.length, stampsOf(origin.clientId))) {
        found.push({ ...run, start: start + run.start, end: start + run.end });
      }
    } else {
      const last = found.pop();
      if (last) found.push({ ...last, end: length });
    }
  });
  const [first, ...others] = found;
  return first ? [{ ...first, start: 0 }, ...others] : [];
}

/** The units of a piece that begins at a clock; offsets into the piece. */
export function* byStamps(clock: number, length: number, stamps: readonly Stamp[]): Generator<Run> {
  for (let start = 0; start < length;) {
    const stamp = stampAt(stamps, clock + start);
    const next = stamp ? stamp.to : stamps.find(({ from }) => from > clock + start)?.from;
    const end = Math.min(length, (next ?? Infinity) - clock);
    yield { start, end, userId: stamp?.userId ?? null, at: stamp?.at ?? null };
    start = end;
  }
}
