import type { Cluster } from "./cluster.ts";
import { Browser, type Colleague } from "./fault-browser.ts";
import type { Ledger } from "./fault-ledger.ts";
import type { Edit } from "./fault-plan.ts";

export interface Office {
  readonly cluster: Cluster;
  readonly briefId: string;
  readonly colleagues: readonly Colleague[];
}

/** Where browsers sit: one after the other, since whichever dies is replaced by another of the same person. */
export class Seats {
  /** All that ever sat there, also the dead. */
  readonly all: Browser[] = [];
  readonly #office: Office;
  readonly #ledger: Ledger;
  readonly #seated: Browser[];

  constructor(count: number, office: Office, ledger: Ledger) {
    this.#office = office;
    this.#ledger = ledger;
    this.#seated = Array.from({ length: count }, (_, seat) => this.#open(seat));
  }

  /** The last of each seat; some may be dead and not replaced yet. */
  get seated(): readonly Browser[] {
    return this.#seated;
  }

  at(seat: number): Browser {
    const browser = this.#seated[seat];
    if (!browser) throw new RangeError(`no seat ${seat}`);
    return browser;
  }

  edit(edit: Edit): void {
    this.at(edit.browser).edit(edit);
  }

  replace(seat: number): void {
    this.#seated[seat] = this.#open(seat);
  }

  /** Two of three come through the balancer; the others stay with one node. */
  #open(seat: number): Browser {
    const { cluster, colleagues, briefId } = this.#office;
    const own = seat % 3 === 0 ? cluster.nodes[(seat / 3) % cluster.nodes.length] : undefined;
    const colleague = colleagues[seat % colleagues.length];
    if (!colleague) throw new RangeError(`nobody for seat ${seat}`);
    const name = `browser ${this.all.length} on seat ${seat}`;
    const browser = new Browser(name, colleague, briefId, own?.server.url ?? cluster.url, this.#ledger);
    this.all.push(browser);
    return browser;
  }
}
