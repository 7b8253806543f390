import { closeCode } from "#sync/close-codes";
import type { Connection } from "./connection.ts";
import type { WebSocketFrame } from "./wire.ts";

interface Debt {
  /** Barriers that are answered when it is paid. */
  readonly barriers: number[];
  /** When it is asked for again. */
  next: NodeJS.Timeout;
}

/** How long a browser is waited for after the first question, in ms; after each further one twice as long. */
const askAgainAfterMs = 250;
const mostBarriers = 1000;

/** Browsers that owe what their words hang on (R6): each is asked until it has sent both, or closed. */
export class Debts {
  readonly #question: () => WebSocketFrame;
  readonly #longestMs: number;
  readonly #debts = new Map<Connection, Debt>();

  /** `question` is the step 1 whose answer brings all that a browser has. */
  constructor(question: () => WebSocketFrame, longestMs: number) {
    this.#question = question;
    this.#longestMs = longestMs;
  }

  /** Asks, unless that is being done: what somebody types on something that is owed is lacking, too. */
  ask(connection: Connection): void {
    if (this.#debts.has(connection)) return;
    const next = this.#askRepeatedly(connection, askAgainAfterMs);
    this.#debts.set(connection, { barriers: [], next });
  }

  /** Asks whoever owes something at once, and then as from the beginning. */
  askNow(connection: Connection): void {
    const debt = this.#debts.get(connection);
    if (!debt) return;
    clearTimeout(debt.next);
    debt.next = this.#askRepeatedly(connection, askAgainAfterMs);
  }

  /** Keeps a barrier of somebody who owes something; false when nothing is owed. */
  defer(connection: Connection, n: number): boolean {
    const debt = this.#debts.get(connection);
    if (debt && debt.barriers.length < mostBarriers) debt.barriers.push(n);
    return debt !== undefined;
  }

  /** Nothing is owed any more. Returns the barriers that waited. */
  settle(connection: Connection): readonly number[] {
    const debt = this.#debts.get(connection);
    if (!debt) return [];
    clearTimeout(debt.next);
    this.#debts.delete(connection);
    return debt.barriers;
  }

  #askRepeatedly(connection: Connection, waitMs: number): NodeJS.Timeout {
    connection.send(this.#question());
    return setTimeout(() => {
      const debt = this.#debts.get(connection);
      if (!debt) return;
      if (waitMs > this.#longestMs / 2) connection.close(closeCode.lacking, "lacking");
      else debt.next = this.#askRepeatedly(connection, 2 * waitMs);
    }, waitMs).unref();
  }
}
