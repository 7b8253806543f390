import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { allows } from "#core/policy";
import { loadDocument } from "#core/documents/load-document";
import type { Runtime } from "#core/runtime";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { closeCode } from "#sync/close-codes";
import { type NoticeTopic, messageKind } from "#sync/messages";
import { frame, readBarrier, writeNotice, writePersisted, writeRefused } from "#sync/protocol";
import { type Connection, send } from "./connection.ts";
import { Presence } from "./presence.ts";
import type { UpdateLog } from "./update-log.ts";

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

/** The projection follows the last update by this, and the first one by no more than `latestProjectionMs`. */
const projectionMs = 700;
const latestProjectionMs = 2500;

type Services = Pick<Runtime, "db" | "bus" | "log" | "env"> & { readonly updateLog: UpdateLog };

/** The people who have one brief open on this node, and its text. docs/sync-spec.md says what each message does. */
export class Room {
  readonly briefId: string;
  readonly connections = new Set<Connection>();
  readonly #services: Services;
  readonly #origin: symbol;
  readonly #doc: Y.Doc;
  readonly #presence = new Presence();
  #appending = 0;
  #projection: NodeJS.Timeout | null = null;
  #firstUnprojected = 0;
  #projecting: Promise<void> = Promise.resolve();
  #rest: NodeJS.Timeout | null = null;

  private constructor(briefId: string, doc: Y.Doc, services: Services, origin: symbol) {
    this.briefId = briefId;
    this.#doc = doc;
    this.#services = services;
    this.#origin = origin;
  }

  static async open(briefId: string, services: Services, origin: symbol): Promise<Room> {
    const room = new Room(briefId, await loadDocument(services.db, briefId), services, origin);
    room.#scheduleProjection();
    return room;
  }

  /** Whether something waits: an update for the disk, the projection, a section for its revision. */
  get busy(): boolean {
    return this.#appending > 0 || this.#projection !== null || this.#rest !== null;
  }

  join(connection: Connection): void {
    this.connections.add(connection);
    send(connection, syncFrame(syncStep1, Y.encodeStateVector(this.#doc)));
    const everyone = this.#presence.everyone();
    if (everyone) send(connection, awarenessFrame(everyone));
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    this.#farewell(connection.clients);
  }

  /** Handles one frame. Throws on a malformed one, having changed nothing. */
  receive(connection: Connection, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    switch (kind) {
      case messageKind.sync:
        return this.#receiveSync(connection, decoder);
      case messageKind.awareness:
        return this.#receiveAwareness(connection, decoding.readVarUint8Array(decoder));
      case messageKind.queryAwareness: {
        const everyone = this.#presence.everyone();
        if (everyone) send(connection, awarenessFrame(everyone));
        return;
      }
      case messageKind.barrier: {
        const n = readBarrier(decoder);
        if (this.#services.updateLog.failing) send(connection, writeRefused("not-stored"));
        void connection.stored.then(() => send(connection, writePersisted(n)));
        return;
      }
      default:
        throw new RangeError(`unknown message kind ${kind}`);
    }
  }

  /** An update that was written elsewhere: by another node, or over HTTP. It is in the log already. */
  receiveStored(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
    this.#broadcast(syncFrame(syncUpdate, update));
    this.#scheduleProjection();
  }

  receiveAwareness(update: Uint8Array): void {
    this.#presence.receiveTrusted(update);
    this.#broadcast(awarenessFrame(update));
  }

  notify(topic: NoticeTopic): void {
    this.#broadcast(writeNotice(topic));
  }

  /** Drops presence that was not renewed. */
  sweep(): void {
    this.#farewell([]);
  }

  /** Stores what is left to store. */
  async close(): Promise<void> {
    if (this.#projection) {
      clearTimeout(this.#projection);
      this.#projection = null;
      void this.#project();
    }
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = null;
    await this.#projecting;
    this.#doc.destroy();
  }

  #receiveSync(connection: Connection, decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (type === syncStep1) {
      send(connection, syncFrame(syncStep2, Y.encodeStateAsUpdate(this.#doc, payload)));
    } else if (type === syncStep2 || type === syncUpdate) {
      this.#receiveUpdate(connection, payload);
    } else {
      throw new RangeError(`unknown sync message ${type}`);
    }
  }

  #receiveUpdate(connection: Connection, update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update);
    if (structs.length === 0 && ds.clients.size === 0) return;
    if (!this.#isNews(structs, ds)) return;
    if (!allows(connection.role, "brief.write")) {
      send(connection, writeRefused("read-only"));
      return;
    }
    Y.applyUpdate(this.#doc, update);
    const own = new Uint8Array(update);
    this.#broadcast(syncFrame(syncUpdate, own), connection);
    const stored = this.#services.updateLog.append(this.briefId, connection.user.userId, own);
    this.#appending += 1;
    connection.stored = stored.then(() => {
      this.#appending -= 1;
      this.#services.bus.publish(
        { kind: "update", briefId: this.briefId, update: own, userId: connection.user.userId },
        this.#origin,
      );
      this.#scheduleProjection();
    });
  }

  /** Whether an update says anything that the text does not hold: a browser answers step 1 with all it has to say. */
  #isNews(
    structs: { id: Y.ID; length: number }[],
    ds: { clients: Map<number, { clock: number; len: number }[]> },
  ) {
    const { store } = this.#doc;
    if (structs.some(({ id, length }) => id.clock + length > Y.getState(store, id.client))) return true;
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) if (!this.#isDeleted(client, clock, len)) return true;
    }
    return false;
  }

  #isDeleted(client: number, clock: number, length: number): boolean {
    const structs = this.#doc.store.clients.get(client);
    if (!structs || clock + length > Y.getState(this.#doc.store, client)) return false;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + length) return true;
      if (!struct.deleted) return false;
    }
    return true;
  }

  #receiveAwareness(connection: Connection, update: Uint8Array): void {
    const news = this.#presence.receive(connection, update);
    if (!news) return;
    this.#broadcast(awarenessFrame(news), connection);
    this.#services.bus.publish({ kind: "awareness", briefId: this.briefId, update: news }, this.#origin);
  }

  #farewell(clients: Iterable<number>): void {
    const news = this.#presence.leave(clients);
    if (!news) return;
    this.#broadcast(awarenessFrame(news));
    this.#services.bus.publish({ kind: "awareness", briefId: this.briefId, update: news }, this.#origin);
  }

  #broadcast(bytes: Uint8Array, except?: Connection): void {
    for (const connection of this.connections) if (connection !== except) send(connection, bytes);
  }

  #scheduleProjection(): void {
    const now = Date.now();
    if (this.#projection) clearTimeout(this.#projection);
    else this.#firstUnprojected = now;
    const delay = Math.min(projectionMs, Math.max(0, this.#firstUnprojected + latestProjectionMs - now));
    this.#projection = setTimeout(() => {
      this.#projection = null;
      void this.#project();
    }, delay);
  }

  #project(): Promise<void> {
    const { env, log } = this.#services;
    this.#projecting = this.#projecting.then(async () => {
      try {
        const { pending } = await projectAndNotify(this.#services, this.briefId, {
          restMs: env.revisionRestMs,
        });
        this.#awaitRest(pending);
      } catch (error) {
        log.error(
          { error, briefId: this.briefId },
          "projection failed, it is tried again with the next update",
        );
      }
    });
    return this.#projecting;
  }

  #awaitRest(pending: boolean): void {
    if (this.#rest) clearTimeout(this.#rest);
    this.#rest = null;
    if (!pending) return;
    this.#rest = setTimeout(() => {
      this.#rest = null;
      void this.#project();
    }, this.#services.env.revisionRestMs);
  }
}

function syncFrame(type: number, payload: Uint8Array): Uint8Array {
  return frame(messageKind.sync, (encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

function awarenessFrame(update: Uint8Array): Uint8Array {
  return frame(messageKind.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));
}

export function closeMalformed(connection: Connection): void {
  connection.socket.close(closeCode.malformed, "malformed");
}
