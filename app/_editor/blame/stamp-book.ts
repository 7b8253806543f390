import type { Authorship } from "#core/history/model";
import type { Authored } from "./blame-plugin.ts";

/** From a clock on to another, exclusive, by one person. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly author: Authored;
}

/** What the server has said of who wrote which clocks of which Yjs client. */
export class StampBook {
  readonly #clients = new Map<number, Run[]>();

  /** Learns an answer; where it was asked only of what comes from some clocks on, what is known before these stays. */
  learn({ people, clients }: Authorship, beyond: ReadonlyMap<number, number> | null): void {
    if (!beyond) this.#clients.clear();
    for (const { client, runs: numbers } of clients) {
      const runs = beyond ? before(this.#clients.get(client) ?? [], beyond.get(client) ?? 0) : [];
      for (let at = 0; at < numbers.length; at += 4) {
        const [from = 0, to = 0, person = -1, minute = 0] = numbers.slice(at, at + 4);
        const { id: userId = null, name = null } = people[person] ?? {};
        runs.push({ from, to, author: { userId, name, minute } });
      }
      this.#clients.set(client, runs);
    }
  }

  /** Who wrote a clock, and up to which one that is so; without an author for what is not stamped yet. */
  find(client: number, clock: number): { author: Authored | null; to: number } {
    const runs = this.#clients.get(client) ?? [];
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.to ?? 0) > clock) high = middle;
      else low = middle + 1;
    }
    const run = runs[low];
    if (!run) return { author: null, to: Infinity };
    return run.from <= clock ? { author: run.author, to: run.to } : { author: null, to: run.from };
  }
}

function before(runs: readonly Run[], clock: number): Run[] {
  return runs.filter(({ from }) => from < clock).map((run) => (run.to > clock ? { ...run, to: clock } : run));
}
