import { Buffer } from "node:buffer";
import { allows } from "#core/policy";
import { closeCode } from "#sync/close-codes";
import { type NoticeTopic, messageKind, syncType } from "#sync/messages";
import { writeNotice, writePersisted, writeRefused } from "#sync/protocol";
import { ByteReader } from "./byte-reader.ts";
import type { Connection } from "./connection.ts";
import { Debts } from "./debts.ts";
import type { Limits } from "./limits.ts";
import { mergeUpdates, withoutClients } from "./merge-updates.ts";
import { Presence } from "./presence.ts";
import { RoomText, type Weight } from "./room-text.ts";
import { type ScannedUpdate, scanUpdate } from "./scan-update.ts";
import type { SyncMetrics } from "./sync-metrics.ts";
import type { StoredText, TextStore } from "./text-store.ts";
import type { UpdateLog } from "./update-log.ts";
import { type WebSocketFrame, messageParts, webSocketFrame } from "./wire.ts";

/** What a room tells the node that it is on. */
export interface RoomEvents {
  /** It has something to send at the end of this turn of the loop. */
  turn(room: Room): void;
  /** Carets moved: to be told within some milliseconds. */
  presence(room: Room): void;
  /** Carets for the other nodes. */
  tellNodes(room: Room, awareness: Uint8Array): void;
}

export interface RoomServices {
  readonly store: TextStore;
  readonly updateLog: UpdateLog;
  readonly metrics: SyncMetrics;
  readonly limits: Limits;
  readonly events: RoomEvents;
}

interface Fresh {
  readonly update: ScannedUpdate;
  /** Absent: it came from another node, or over HTTP. */
  readonly from: Connection | undefined;
}

/** A tail of less than this is not worth reading a text anew for. */
const fewBytes = 256 * 1024;

/** The people who have one brief open on this node, and its text. docs/sync-spec.md says what each message does. */
export class Room {
  readonly briefId: string;
  readonly connections = new Set<Connection>();
  readonly #services: RoomServices;
  readonly #text: RoomText;
  readonly #presence: Presence;
  readonly #debts: Debts;
  /** Who writes under which Yjs client id at present. */
  readonly #writers = new Map<number, Connection>();
  /** What people who are here sent, and what hangs on words that others who are here have still to send. */
  readonly #held = new Map<Connection, ScannedUpdate>();
  /** The foreign clients whose words were left out of what somebody sent (A4), and may have to be asked for. */
  readonly #leftOut = new Map<Connection, ReadonlySet<number>>();
  #fresh: Fresh[] = [];
  #freshSince = 0;
  #ticket = 0;
  #reloading: Promise<void> | null = null;
  #askedAgain = false;
  #tell = false;

  constructor(briefId: string, stored: StoredText, services: RoomServices) {
    this.briefId = briefId;
    this.#services = services;
    this.#text = new RoomText(stored);
    this.#presence = new Presence(services.limits);
    this.#debts = new Debts(() => this.#question(), services.limits.lackingMs);
  }

  /** Of the newest update that the log took here. */
  get ticket(): number {
    return this.#ticket;
  }

  get bytes(): number {
    return this.#text.bytes;
  }

  /** Whether so much came since the snapshot that a newer one is worth reading. */
  get outgrown(): boolean {
    return this.#text.tailBytes > Math.max(fewBytes, this.#text.bytes / 4);
  }

  join(connection: Connection): void {
    this.connections.add(connection);
    const everyone = this.#presence.everyone();
    connection.send(everyone ? [...this.#question(), ...awarenessFrame(everyone)] : this.#question());
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    this.#debts.settle(connection);
    this.#held.delete(connection);
    this.#leftOut.delete(connection);
    for (const client of connection.clients) {
      if (this.#writers.get(client) === connection) this.#writers.delete(client);
    }
    this.#presence.leave(connection.clients);
    this.#presenceChanged();
  }

  /** Handles one message. Throws on a malformed one, having changed nothing. */
  receive(connection: Connection, bytes: Uint8Array): void {
    connection.charge(bytes.length);
    const reader = new ByteReader(bytes);
    const kind = reader.uint();
    switch (kind) {
      case messageKind.sync:
        return this.#receiveSync(connection, reader);
      case messageKind.awareness:
        this.#presence.receive(connection, reader.block(), (client) => !this.#isForeign(client, connection));
        return this.#presenceChanged();
      case messageKind.queryAwareness: {
        const everyone = this.#presence.everyone();
        if (everyone) connection.sendText(awarenessFrame(everyone));
        return;
      }
      case messageKind.barrier:
        return this.#receiveBarrier(connection, reader.uint());
      default:
        throw new RangeError(`unknown message kind ${kind}`);
    }
  }

  /** Takes an update that another node or a request over HTTP has stored already. Tells whether the text now lacks something that it hangs on. */
  receiveStored(bytes: Uint8Array): "taken" | "lacking" {
    const update = scanUpdate(Buffer.from(bytes));
    const weight = this.#text.weigh(update);
    if (weight === "lacking") return "lacking";
    if (weight !== "known") this.#take(update, undefined);
    return "taken";
  }

  receiveAwareness(update: Uint8Array): void {
    this.#presence.receiveTrusted(update);
    this.#presenceChanged();
  }

  /** Everybody here, for another node that has just opened the brief. */
  tellPresence(): void {
    const everyone = this.#presence.everyone();
    if (everyone) this.#services.events.tellNodes(this, everyone);
  }

  notify(topic: NoticeTopic): void {
    this.#broadcast(webSocketFrame([writeNotice(topic)]));
  }

  /** Drops presence that was not renewed. */
  sweep(): void {
    this.#presence.leave([]);
    this.#presenceChanged();
  }

  /** Sends on what came in this turn of the loop: one frame for all. */
  flush(): void {
    const fresh = this.#fresh;
    const [first] = fresh;
    const updates = first ? this.#updateFrame(fresh) : [];
    this.#fresh = [];
    const carets = this.#presenceFrame();
    if (!first && carets.length === 0) return;
    const alone = first?.from && fresh.every(({ from }) => from === first.from) ? first.from : null;
    if (alone && carets.length === 0) return this.#broadcast(updates, alone);
    const both = carets.length === 0 ? updates : [Buffer.concat([...updates, ...carets])];
    for (const connection of this.connections) connection.send(connection === alone ? carets : both);
  }

  /**
   * Reads the text anew from the database, which is smaller after a fold and knows what no other node could tell.
   * With `tell`, what may be new goes to everybody. Whoever asks while it is being read is answered by another
   * reading: the one under way may not have seen what was stored since.
   */
  reload(tell: boolean): Promise<void> {
    this.#tell ||= tell;
    if (this.#reloading) {
      this.#askedAgain = true;
      return this.#reloading;
    }
    this.#reloading = this.#reloadUntilNew().finally(() => (this.#reloading = null));
    return this.#reloading;
  }

  async #reloadUntilNew(): Promise<void> {
    do {
      this.#askedAgain = false;
      const tell = this.#tell;
      await this.#reload(tell);
      if (!this.#askedAgain) this.#tell = false;
    } while (this.#askedAgain);
  }

  async #reload(tell: boolean): Promise<void> {
    const { store, updateLog } = this.#services;
    this.#text.beginRebase();
    const unstored = updateLog.unstored(this.briefId);
    const stored = await store.load(this.briefId);
    const before = this.#text.stateVector;
    this.#text.rebase(stored, unstored);
    const same = Buffer.compare(before, this.#text.stateVector) === 0;
    if (!tell && same) return;
    const { before: snapshot, last } = this.#text.since(before);
    for (const update of [snapshot, last]) if (update) this.#broadcast(updateFrame(syncType.update, update));
  }

  #receiveSync(connection: Connection, reader: ByteReader): void {
    const type = reader.uint();
    const payload = reader.block();
    switch (type) {
      case syncType.step1: {
        const { before, last } = this.#text.since(payload);
        if (before) connection.sendText(updateFrame(syncType.update, before));
        return connection.sendText(updateFrame(syncType.step2, last));
      }
      case syncType.step2:
      case syncType.update:
        return this.#receiveUpdate(connection, scanUpdate(Buffer.from(payload)), type === syncType.update);
      default:
        throw new RangeError(`unknown sync message ${type}`);
    }
  }

  #receiveUpdate(connection: Connection, whole: ScannedUpdate, live: boolean): void {
    const { update: own, cut } = this.#ownPart(connection, whole);
    // All of it is others', who are here to send it themselves.
    if (!own) return;
    const mayWrite = allows(connection.role, "brief.write");
    const weight = this.#weigh(own, connection, !mayWrite && !live);
    if (weight !== "known" && !mayWrite) return refuse(connection, "read-only");
    if (weight === "lacking") {
      if (cut && this.#hold(connection, own)) return;
      return this.#debts.ask(connection);
    }
    if (weight !== "known") {
      const { limits, updateLog } = this.#services;
      const update = weight === "deletions" ? this.#text.newDeletions(own) : own;
      if (this.#text.bytes + update.bytes.length > limits.textBytes) return refuse(connection, "too-large");
      if (updateLog.unstoredBytes > limits.unstoredBytes) {
        return connection.close(closeCode.unavailable, "not-stored");
      }
      // What a browser passes on when it comes back may be a colleague's; what it types is under its own id.
      if (live) for (const { client } of update.structs) this.#claim(client, connection);
      this.#write(connection, update);
    } else if (mayWrite) {
      // It may have come on another connection and wait to be stored.
      connection.ticket = this.#ticket;
    }
    // An answer to step 1 is all that the browser has; what it writes beside that tells nothing of what it owes.
    if (!live) this.#settle(connection);
    if (this.#held.size > 0) this.#takeHeld();
  }

  #write(connection: Connection, update: ScannedUpdate): void {
    connection.ticket = this.#services.updateLog.append(this.briefId, connection.user.userId, update);
    this.#ticket = connection.ticket;
    this.#take(update, connection);
  }

  /**
   * Two people's words may hang on each other's, and be lost together when a node dies before it has stored them:
   * then neither can be taken alone, and both are once both are here. Tells whether this one was.
   */
  #hold(connection: Connection, own: ScannedUpdate): boolean {
    this.#held.set(connection, own);
    this.#takeHeld(connection);
    return !this.#held.has(connection);
  }

  /**
   * `sender` has sent what it has just now. What the others wrote since they did hung on that and was not taken: they
   * still owe it, and are asked at once.
   */
  #takeHeld(sender?: Connection): void {
    const whole = new Set(this.#text.whole([...this.#held.values()]));
    for (const [connection, update] of this.#held) {
      if (!whole.has(update)) continue;
      this.#held.delete(connection);
      this.#write(connection, update);
      if (connection === sender) this.#settle(connection);
      else this.#debts.askNow(connection);
    }
  }

  /** `exactly`: a browser that only reads tells all deletions that it knows of, also those that no update told. */
  #weigh(update: ScannedUpdate, connection: Connection, exactly: boolean): Weight {
    const weight = this.#text.weigh(update);
    if (weight !== "deletions" || !exactly) return weight;
    connection.charge(this.#text.bytes);
    this.#text.learnDeletions();
    return this.#text.weigh(update);
  }

  /** What may be taken from this connection: nobody writes under the client id of somebody else who is here. */
  #ownPart(connection: Connection, update: ScannedUpdate): { update: ScannedUpdate | null; cut: boolean } {
    const clients = update.structs.map(({ client }) => client);
    const foreign = new Set(clients.filter((client) => this.#isForeign(client, connection)));
    if (foreign.size === 0 || this.#text.weigh(update) === "known") return { update, cut: false };
    this.#leftOut.set(connection, foreign);
    const rest = withoutClients(update, (client) => foreign.has(client));
    return { update: rest && scanUpdate(rest), cut: true };
  }

  #isForeign(client: number, { user }: Connection): boolean {
    const owner = this.#writers.get(client)?.user.userId ?? this.#presence.userOf(client);
    return owner !== undefined && owner !== user.userId;
  }

  #claim(client: number, connection: Connection): void {
    if (this.#writers.has(client)) return;
    this.#writers.set(client, connection);
    connection.clients.add(client);
  }

  #take(update: ScannedUpdate, from: Connection | undefined): void {
    this.#text.add(update);
    if (this.#fresh.length === 0) this.#freshSince = performance.now();
    this.#fresh.push({ update, from });
    this.#services.metrics.received(update.bytes.length);
    this.#services.events.turn(this);
  }

  /** Step 1. */
  #question(): WebSocketFrame {
    return webSocketFrame(messageParts([messageKind.sync, syncType.step1], this.#text.stateVector));
  }

  #settle(connection: Connection): void {
    // What it sent before is part of what it has sent now.
    this.#held.delete(connection);
    for (const n of this.#debts.settle(connection)) this.#receiveBarrier(connection, n);
  }

  #receiveBarrier(connection: Connection, n: number): void {
    if (this.#debts.defer(connection, n)) return;
    const { updateLog } = this.#services;
    connection.unanswered += 1;
    let waits = true;
    updateLog.whenStored(connection.ticket, () => {
      waits = false;
      connection.unanswered -= 1;
      connection.send(webSocketFrame([writePersisted(n)]));
    });
    if (waits && updateLog.failing) refuse(connection, "not-stored");
  }

  #updateFrame(fresh: readonly Fresh[]): WebSocketFrame {
    this.#services.metrics.sentOn(performance.now() - this.#freshSince);
    return updateFrame(syncType.update, mergeUpdates(fresh.map(({ update }) => update)));
  }

  #presenceFrame(): WebSocketFrame {
    const news = this.#presence.news();
    if (!news) return [];
    if (news.own) this.#services.events.tellNodes(this, news.own);
    return awarenessFrame(news.all);
  }

  #presenceChanged(): void {
    for (const [connection, clients] of this.#leftOut) {
      if ([...clients].every((client) => this.#isForeign(client, connection))) continue;
      // Their person has gone, perhaps without having sent them.
      this.#leftOut.delete(connection);
      connection.send(this.#question());
    }
    if (this.#presence.changed) this.#services.events.presence(this);
  }

  #broadcast(frame: WebSocketFrame, except?: Connection): void {
    for (const connection of this.connections) if (connection !== except) connection.send(frame);
  }
}

export function refuse(connection: Connection, refusal: Parameters<typeof writeRefused>[0]): void {
  connection.send(webSocketFrame([writeRefused(refusal)]));
}

function updateFrame(type: number, update: Uint8Array): WebSocketFrame {
  return webSocketFrame(messageParts([messageKind.sync, type], update));
}

function awarenessFrame(states: Uint8Array): WebSocketFrame {
  return webSocketFrame(messageParts([messageKind.awareness], states));
}
