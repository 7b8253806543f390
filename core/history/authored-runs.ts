import type { BlockPiece } from "./block-pieces.ts";
import type { StampsOf } from "./read-stamps.ts";
import type { AuthoredRun } from "./revision-state.ts";
import { byStamps } from "./written-runs.ts";

/** Who wrote the words of a block; a line feed counts to what stands before it. Neighbouring runs of one minute are one. */
export function authoredRuns(pieces: readonly BlockPiece[], stampsOf: StampsOf): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  let waiting = 0;
  for (const { length, origin } of pieces) {
    const last = runs.pop();
    if (!origin) {
      if (last) runs.push({ ...last, length: last.length + length });
      else waiting += length;
      continue;
    }
    if (last) runs.push(last);
    for (const { start, end, userId, at } of byStamps(origin.clock, length, stampsOf(origin.clientId))) {
      append(runs, { length: end - start + waiting, userId, at });
      waiting = 0;
    }
  }
  if (waiting > 0) append(runs, { length: waiting, userId: null, at: null });
  return runs;
}

function append(runs: AuthoredRun[], run: AuthoredRun): void {
  const last = runs.at(-1);
  if (last?.userId !== run.userId || minuteOf(last.at) !== minuteOf(run.at)) runs.push(run);
  else runs[runs.length - 1] = { ...last, length: last.length + run.length };
}

const minuteOf = (at: Date | null) => at && Math.floor(at.getTime() / 60_000);
