/** Where a claim stands: the runs of equal marks that hold it, ascending. */
export interface ClaimRuns {
  readonly id: string;
  readonly quote: string;
  readonly runs: readonly number[];
}

/** Nobody tags one word so often; where somebody did, nothing is said of what is in what. */
const most = 100;

/** For each claim that lies within others, the smallest of those that hold all its words and more. */
export function findNesting(claims: readonly ClaimRuns[]): Map<string, string> {
  const holders = new Map<number, ClaimRuns[]>();
  for (const claim of claims) {
    for (const run of claim.runs) {
      const here = holders.get(run);
      if (here) here.push(claim);
      else holders.set(run, [claim]);
    }
  }
  const nesting = new Map<string, string>();
  for (const claim of claims) {
    const around = holders.get(claim.runs[0] ?? -1) ?? [];
    const outer = around.length > most ? [] : around.filter((other) => holds(other, claim));
    const [smallest] = outer.toSorted((a, b) => a.quote.length - b.quote.length || (a.id < b.id ? -1 : 1));
    if (smallest) nesting.set(claim.id, smallest.id);
  }
  return nesting;
}

function holds(outer: ClaimRuns, inner: ClaimRuns): boolean {
  if (outer.runs.length <= inner.runs.length) return false;
  const runs = new Set(outer.runs);
  return inner.runs.every((run) => runs.has(run));
}
