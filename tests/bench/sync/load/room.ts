import * as Y from "yjs";
import { documentField } from "#editor/schema";
import type { Client } from "./client.ts";
import { type Spans, readSpans } from "./decoded.ts";
import type { Script } from "./script.ts";

/** One who writes in a room, and how far the others have it. */
interface Author {
  readonly client: Client;
  readonly script: Script;
  /** When each edit was sent, on the clock of performance.now(). */
  readonly sentAt: number[];
  /** How many edits have come to the first of the others. */
  returned: number;
}

/** What one client has of one author. */
interface Progress {
  clock: number;
  readonly seen: Uint8Array;
}

/**
 * The clients of one room, and the account of which edit has reached whom, whatever frames it came in: by the
 * clocks that an update covers.
 */
export class Room {
  readonly clients: readonly Client[];
  /** From sending to arrival at another client, of each delivery, in ms. */
  latencies: number[] = [];
  /** When the last delivery came. */
  lastAt = 0;
  /** Called when an edit has come to the first of the others. */
  onReturn: ((author: Author) => void) | null = null;
  readonly #authors = new Map<number, Author>();
  readonly #progress = new Map<Client, Map<number, Progress>>();
  readonly #received = new Map<Client, Uint8Array[]>();
  #due = 0;
  #done: (() => void) | null = null;

  /** `early` is what came to each client before it was synced. */
  constructor(clients: readonly Client[], early: ReadonlyMap<Client, Uint8Array[]>) {
    this.clients = clients;
    for (const client of clients) {
      this.#progress.set(client, new Map());
      this.#received.set(client, early.get(client) ?? []);
      client.onUpdate = (update, at) => this.#receive(client, readSpans(update), at);
    }
  }

  get authors(): readonly Author[] {
    return [...this.#authors.values()];
  }

  /** Lets a client write a script from now on. */
  addAuthor(client: Client, script: Script): Author {
    const author = { client, script, sentAt: [], returned: 0 };
    this.#authors.set(script.clientId, author);
    return author;
  }

  /** Sends an author's next edit. */
  send(author: Author): void {
    const edit = author.script.edits[author.sentAt.length];
    if (!edit) throw new RangeError("the script is at its end");
    this.#due += this.clients.length - 1;
    author.sentAt.push(performance.now());
    this.#received.get(author.client)?.push(edit.update);
    author.client.sendUpdate(edit.update);
  }

  /** Resolves when everything that was sent has come to everybody else; throws when it has not in time. */
  async delivered(ms = 30_000): Promise<void> {
    if (this.#due === 0) return;
    const { promise, resolve } = waiting();
    this.#done = resolve;
    const impatience = setTimeout(resolve, ms);
    await promise;
    clearTimeout(impatience);
    this.#done = null;
    if (this.#due > 0) throw new Error(`${this.#due} deliveries did not come within ${ms / 1000} s`);
  }

  /** The text as a client has it. */
  textOf(client: Client): string {
    return textOf([...(this.#received.get(client) ?? [])]);
  }

  #receive(client: Client, { inserted, deleted, bytes }: Spans, at: number): void {
    this.#received.get(client)?.push(bytes);
    for (const span of inserted) {
      const author = this.#authorFor(client, span.client);
      if (!author) continue;
      const progress = this.#progressOf(client, author);
      if (span.from > progress.clock) throw new Error("an update came before the one that it follows");
      for (let clock = progress.clock; clock < span.to; clock++) {
        this.#deliver(client, author, progress, author.script.endingAt.get(clock + 1), at);
      }
      progress.clock = Math.max(progress.clock, span.to);
    }
    for (const span of deleted) {
      const author = this.#authorFor(client, span.client);
      if (!author) continue;
      const progress = this.#progressOf(client, author);
      for (let clock = span.from; clock < span.to; clock++) {
        this.#deliver(client, author, progress, author.script.deleting.get(clock), at);
      }
    }
  }

  /** Nobody's own edits count as delivered when they come back. */
  #authorFor(client: Client, clientId: number): Author | null {
    const author = this.#authors.get(clientId);
    return author && author.client !== client ? author : null;
  }

  #progressOf(client: Client, { script }: Author): Progress {
    const ofClient = this.#progress.get(client) ?? new Map<number, Progress>();
    const known = ofClient.get(script.clientId);
    if (known) return known;
    const progress = { clock: 0, seen: new Uint8Array(script.edits.length) };
    ofClient.set(script.clientId, progress);
    return progress;
  }

  #deliver(client: Client, author: Author, progress: Progress, index: number | undefined, at: number): void {
    if (index === undefined || progress.seen[index] === 1) return;
    progress.seen[index] = 1;
    this.latencies.push(at - (author.sentAt[index] ?? at));
    this.lastAt = at;
    this.#due -= 1;
    if (client === this.#witnessOf(author)) {
      author.returned += 1;
      this.onReturn?.(author);
    }
    if (this.#due === 0) this.#done?.();
  }

  #witnessOf(author: Author): Client | undefined {
    return this.clients[0] === author.client ? this.clients[1] : this.clients[0];
  }
}

/** The text that updates make. Throws when something is missing for some of them. */
export function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const text = doc.getXmlFragment(documentField).toString();
  const missing = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
  doc.destroy();
  if (missing) throw new Error("a client was sent updates without those that they follow");
  return text;
}

function waiting(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
