import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { ByteReader } from "./byte-reader.ts";
import { ClockRanges } from "./clock-ranges.ts";
import { mergeUpdates, updateSince, writeDeletions } from "./merge-updates.ts";
import { type ScannedUpdate, scanUpdate } from "./scan-update.ts";
import type { StoredText } from "./text-store.ts";

/**
 * What an update is to a text: nothing new, something new, or new but hanging on what the text lacks. `deletions`:
 * nothing new but deletions, as far as the bytes tell: Yjs also deletes what is typed into something deleted.
 */
export type Weight = "known" | "deletions" | "news" | "lacking";

type Clocks = Map<number, number>;

const emptyUpdate = new Uint8Array([0, 0]);
/** Updates that are kept apart before they are merged. */
const mostApart = 256;

/**
 * A brief's text as its room keeps it: the snapshot's bytes, the updates since, and the clocks of both. There is no
 * Y.Doc: updates are stored and sent on as bytes, and whoever joins applies them.
 */
export class RoomText {
  #base: Uint8Array = emptyUpdate;
  #baseIndex: Pick<ScannedUpdate, "bytes" | "structs" | "deletesFrom"> | null = null;
  #version = 0;
  #tail: ScannedUpdate[] = [];
  #clocks: Clocks = new Map();
  #deleted: ClockRanges | null = null;
  #stateVector: Uint8Array | null = null;
  #bytes = 0;
  #young: ScannedUpdate[] | null = null;

  constructor(stored: StoredText) {
    this.#rest(stored);
    this.#addRows(stored.rows);
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Bytes of what came after the snapshot. */
  get tailBytes(): number {
    return this.#bytes - this.#base.length;
  }

  /** Of the snapshot that it rests on. */
  get version(): number {
    return this.#version;
  }

  get stateVector(): Uint8Array {
    this.#stateVector ??= writeClocks(this.#clocks);
    return this.#stateVector;
  }

  /** Whether these deletions and structs are new, and whether all that they hang on is there. */
  weigh(update: ScannedUpdate): Weight {
    const { structs, deletes, needs } = update;
    let news = false;
    let deletions = false;
    for (const { client, base, end } of structs) {
      const clock = this.#clock(client);
      if (end <= clock) continue;
      if (base > clock) return "lacking";
      news = true;
    }
    const after = (client: number) =>
      Math.max(this.#clock(client), structs.find((each) => each.client === client)?.end ?? 0);
    if (news) for (const [client, clock] of needs) if (after(client) < clock) return "lacking";
    for (const { client, clock, end } of deletes) {
      if (after(client) < end) return "lacking";
      deletions ||= !news && !this.#deletions().has(client, clock, end);
    }
    return news ? "news" : deletions ? "deletions" : "known";
  }

  /** Those of these updates that together lack nothing, though each may hang on the others. */
  whole(updates: readonly ScannedUpdate[]): ScannedUpdate[] {
    for (let candidates = [...updates]; ;) {
      const ends: Clocks = new Map();
      for (const { structs } of candidates) {
        for (const { client, end } of structs) ends.set(client, Math.max(end, ends.get(client) ?? 0));
      }
      const after = (client: number) => Math.max(this.#clock(client), ends.get(client) ?? 0);
      const rest = candidates.filter(({ structs, needs, deletes }) => {
        const joined = structs.every(
          ({ client, base }) =>
            base <= this.#clock(client) ||
            candidates.some((other) =>
              other.structs.some((each) => each.client === client && each.clock < base && each.end >= base),
            ),
        );
        const held = [...needs].every(([client, clock]) => after(client) >= clock);
        return joined && held && deletes.every(({ client, end }) => after(client) >= end);
      });
      if (rest.length === candidates.length) return rest;
      candidates = rest;
    }
  }

  /** Finds out all that is deleted, as whoever applies the text would: for the rare case that it matters. */
  learnDeletions(): void {
    const doc = createDoc();
    doc.transact(() => {
      Y.applyUpdate(doc, this.#base);
      for (const { bytes } of this.#tail) Y.applyUpdate(doc, bytes);
    });
    const known = this.#deletions();
    for (const [client, ranges] of Y.createDeleteSetFromStructStore(doc.store).clients) {
      for (const { clock, len } of ranges) known.add(client, clock, clock + len);
    }
    doc.destroy();
  }

  /** Of an update that is all `deletions`, only what is new. */
  newDeletions(update: ScannedUpdate): ScannedUpdate {
    const known = this.#deletions();
    const fresh = update.deletes.filter(({ client, clock, end }) => !known.has(client, clock, end));
    return scanUpdate(writeDeletions(fresh));
  }

  /** Takes what was weighed as news. The bytes are kept: they must be the text's own. */
  add(update: ScannedUpdate): void {
    this.#tail.push(update);
    this.#young?.push(update);
    this.#bytes += update.bytes.length;
    for (const { client, end } of update.structs) {
      if (end > this.#clock(client)) this.#clocks.set(client, end);
    }
    if (update.structs.length > 0) this.#stateVector = null;
    for (const { client, clock, end } of update.deletes) this.#deleted?.add(client, clock, end);
    if (this.#tail.length > mostApart) this.#mergeTail();
  }

  /** The updates that together bring a reader with this state vector up to date, in order; the last one is never missing. Throws on malformed bytes. */
  since(stateVector: Uint8Array): { readonly before: Uint8Array | null; readonly last: Uint8Array } {
    const known = readClocks(stateVector);
    const tail = this.#mergeTail();
    const hasBase = this.#base.length > emptyUpdate.length;
    if (known.size === 0) return { before: hasBase ? this.#base : null, last: tail?.bytes ?? emptyUpdate };
    const clock = (client: number) => known.get(client) ?? 0;
    return {
      before: hasBase ? updateSince(this.#index(), clock) : null,
      last: tail ? updateSince(tail, clock) : emptyUpdate,
    };
  }

  /** From now on what is added is remembered, until `rebase`. */
  beginRebase(): void {
    this.#young = [];
  }

  /** Rests on what is stored now, and on what is not stored yet. */
  rebase(stored: StoredText, unstored: readonly ScannedUpdate[]): void {
    const young = [...unstored, ...(this.#young ?? [])];
    this.#young = null;
    this.#rest(stored);
    this.#addRows(stored.rows);
    for (const update of young) if (["news", "deletions"].includes(this.weigh(update))) this.add(update);
  }

  #rest({ snapshot, version }: StoredText): void {
    this.#base = snapshot?.state ?? emptyUpdate;
    this.#baseIndex = null;
    this.#version = version;
    this.#bytes = this.#base.length;
    this.#clocks = readClocks(
      snapshot
        ? (snapshot.stateVector ?? Y.encodeStateVectorFromUpdate(snapshot.state))
        : new Uint8Array([0]),
    );
    this.#tail = [];
    this.#deleted = null;
    this.#stateVector = null;
  }

  /** Two nodes may have stored what hangs together in either order. */
  #addRows(rows: readonly Uint8Array[]): void {
    let waiting = rows.map(scanUpdate);
    for (let before = -1; before !== waiting.length && waiting.length > 0;) {
      before = waiting.length;
      waiting = waiting.filter((update) => {
        const lacking = this.#lacks(update);
        if (!lacking) this.#addRow(update);
        return lacking;
      });
    }
    for (const update of this.whole(waiting)) this.add(update);
  }

  /** A fold leaves young rows in the log: of those only deletions could be new. */
  #addRow(update: ScannedUpdate): void {
    const { structs, deletes } = update;
    if (structs.some(({ client, end }) => end > this.#clock(client))) return this.add(update);
    if (deletes.length > 0) this.add(scanUpdate(writeDeletions(deletes)));
  }

  #lacks({ structs, needs }: ScannedUpdate): boolean {
    if (structs.some(({ client, base }) => base > this.#clock(client))) return true;
    for (const [client, clock] of needs) {
      if (this.#clock(client) < clock && !structs.some((own) => own.client === client && own.end >= clock))
        return true;
    }
    return false;
  }

  #clock(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  #mergeTail(): ScannedUpdate | null {
    const [first] = this.#tail;
    if (!first || this.#tail.length === 1) return first ?? null;
    const merged = scanUpdate(mergeUpdates(this.#tail));
    this.#tail = [merged];
    this.#bytes = this.#base.length + merged.bytes.length;
    return merged;
  }

  #index() {
    if (!this.#baseIndex) {
      const { bytes, structs, deletesFrom } = scanUpdate(this.#base);
      this.#baseIndex = { bytes, structs, deletesFrom };
    }
    return this.#baseIndex;
  }

  #deletions(): ClockRanges {
    if (this.#deleted) return this.#deleted;
    this.#deleted = new ClockRanges();
    for (const { deletes } of [scanUpdate(this.#base), ...this.#tail]) {
      for (const { client, clock, end } of deletes) this.#deleted.add(client, clock, end);
    }
    return this.#deleted;
  }
}

function readClocks(stateVector: Uint8Array): Clocks {
  const reader = new ByteReader(stateVector);
  const clocks: Clocks = new Map();
  const count = reader.uint();
  for (let index = 0; index < count; index++) {
    const client = reader.uint();
    clocks.set(client, reader.uint());
  }
  return clocks;
}

function writeClocks(clocks: Clocks): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clocks.size);
    for (const [client, clock] of clocks) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
  });
}
