import { once } from "node:events";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { messageKind } from "#sync/messages";
import { readPersisted, writeBarrier } from "#sync/protocol";
import type { Seat, Target } from "./target.ts";

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;
/** hocuspocus: the answer to a step 1, which reads like any sync message. */
const syncReply = 4;
const tokenOffered = 0;
const tokenAccepted = 2;

/** What a Y.Doc without content has to say. */
const emptyUpdate = Uint8Array.of(0, 0);
const emptyStateVector = Uint8Array.of(0);
const longestJoinMs = 60_000;
/** hocuspocus drops who says nothing for a minute; its own provider renews its presence more often than this. */
const signOfLifeMs = 30_000;

/** Somebody at a browser, as far as the wire shows: speaks the protocol and holds no text. */
export class Client {
  readonly seat: Seat;
  /** Bytes of messages received so far. */
  bytes = 0;
  onUpdate: ((update: Uint8Array, at: number) => void) | null = null;
  onAwareness: ((update: Uint8Array, at: number) => void) | null = null;
  onPersisted: ((n: number) => void) | null = null;
  /** When step 2 came, on the clock of performance.now(); NaN before. */
  syncedAt = Number.NaN;
  readonly #target: Target;
  readonly #socket: WebSocket;
  readonly #prefix: Uint8Array;
  #settle: { resolve(): void; reject(error: Error): void } | null = null;

  constructor(target: Target, seat: Seat) {
    this.#target = target;
    this.seat = seat;
    const named = target.dialect === "hocuspocus";
    this.#prefix = named ? encoding.encode((to) => encoding.writeVarString(to, seat.room)) : new Uint8Array();
    const address = named ? `${target.url}/` : `${target.url}/${seat.room}`;
    this.#socket = new WebSocket(address, { headers: seat.headers, perMessageDeflate: false });
    this.#socket.on("open", () => (named ? this.#offerToken() : this.#greet()));
    const alive = named ? setInterval(() => this.#send(messageKind.queryAwareness), signOfLifeMs) : null;
    this.#socket.on("message", (data: Buffer) => this.#receive(data));
    this.#socket.on("error", (error) => this.#settle?.reject(error));
    this.#socket.on("close", (code, reason) => {
      if (alive) clearInterval(alive);
      this.#settle?.reject(new Error(`${seat.room} was closed with ${code} ${reason.toString()}`));
    });
  }

  /** Resolves when step 2 has come. */
  async synced(): Promise<void> {
    if (!Number.isNaN(this.syncedAt)) return;
    const impatience = setTimeout(
      () => this.#settle?.reject(new Error(`${this.seat.room} did not synchronise`)),
      longestJoinMs,
    );
    await new Promise<void>((resolve, reject) => (this.#settle = { resolve, reject }));
    this.#settle = null;
    clearTimeout(impatience);
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendSync(syncUpdate, update);
  }

  sendAwareness(update: Uint8Array): void {
    this.#send(messageKind.awareness, (to) => encoding.writeVarUint8Array(to, update));
  }

  /** Asks to be told, by `onPersisted`, when all that was sent before is stored. */
  sendBarrier(n: number): void {
    this.#socket.send(writeBarrier(n));
  }

  get confirms(): boolean {
    return this.#target.confirms;
  }

  async leave(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, "close");
    this.#socket.close();
    const impatience = setTimeout(() => this.#socket.terminate(), 5000);
    await closed;
    clearTimeout(impatience);
  }

  #offerToken(): void {
    this.#send(messageKind.auth, (to) => {
      encoding.writeVarUint(to, tokenOffered);
      encoding.writeVarString(to, "a token");
    });
  }

  #greet(): void {
    this.#sendSync(syncStep1, emptyStateVector);
  }

  #sendSync(type: number, payload: Uint8Array): void {
    this.#send(messageKind.sync, (to) => {
      encoding.writeVarUint(to, type);
      encoding.writeVarUint8Array(to, payload);
    });
  }

  #send(kind: number, write?: (to: encoding.Encoder) => void): void {
    const to = encoding.createEncoder();
    encoding.writeUint8Array(to, this.#prefix);
    encoding.writeVarUint(to, kind);
    write?.(to);
    this.#socket.send(encoding.toUint8Array(to));
  }

  #receive(data: Buffer): void {
    const at = performance.now();
    this.bytes += data.length;
    const from = decoding.createDecoder(data);
    from.pos = this.#prefix.length;
    switch (decoding.readVarUint(from)) {
      case messageKind.sync:
      case syncReply:
        return this.#receiveSync(from, at);
      case messageKind.awareness:
        return this.onAwareness?.(decoding.readVarUint8Array(from), at);
      case messageKind.auth:
        return decoding.readVarUint(from) === tokenAccepted
          ? this.#greet()
          : this.#settle?.reject(new Error("denied"));
      case messageKind.persisted:
        return this.onPersisted?.(readPersisted(from));
      default:
    }
  }

  #receiveSync(from: decoding.Decoder, at: number): void {
    const type = decoding.readVarUint(from);
    const payload = decoding.readVarUint8Array(from);
    if (type === syncStep1) return this.#sendSync(syncStep2, emptyUpdate);
    this.onUpdate?.(payload, at);
    if (type === syncStep2 && Number.isNaN(this.syncedAt)) {
      this.syncedAt = at;
      this.#settle?.resolve();
    }
  }
}
