import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Credential } from "#core/people/credentials";
import type { Actor } from "#core/people/model";
import type { Role } from "#core/roles";
import type { Limits } from "./limits.ts";
import type { WebSocketFrame } from "./wire.ts";

const open = 1;
const second = 1000;

/** One browser's socket in a room. */
export class Connection {
  readonly socket: WebSocket;
  readonly briefId: string;
  readonly user: Actor;
  /** What it signed in with. */
  readonly credential: Credential;
  role: Role;
  /** The Yjs client ids that it speaks for: what it writes under, and whose carets it moves. */
  readonly clients = new Set<number>();
  /** Of its last update that the log took. */
  ticket = 0;
  /** False between a ping and its pong. */
  alive = true;
  /** Barriers that are not answered yet. */
  unanswered = 0;
  readonly #wire: Duplex;
  /** Bytes that may wait for it to read, beyond which it is dropped. */
  #allowance: number;
  readonly #limits: Limits;
  #window = 0;
  #messages = 0;
  #bytes = 0;

  constructor(
    socket: WebSocket,
    wire: Duplex,
    of: { briefId: string; user: Actor; credential: Credential; role: Role },
    limits: Limits,
  ) {
    this.socket = socket;
    this.#wire = wire;
    this.briefId = of.briefId;
    this.user = of.user;
    this.credential = of.credential;
    this.role = of.role;
    this.#limits = limits;
    this.#allowance = limits.unreadBytes;
  }

  /** Bytes that the other side has not read yet. */
  get unread(): number {
    return this.#wire.writableLength;
  }

  /** Writes a frame that may be shared with others. A reader that has fallen too far behind is dropped; it resyncs when it comes back. */
  send(frame: WebSocketFrame): void {
    if (this.socket.readyState !== open) return;
    if (this.#wire.writableLength > this.#allowance) return void this.#wire.destroy();
    if (frame.length > 1) this.#wire.cork();
    for (const part of frame) this.#wire.write(part);
    if (frame.length > 1) this.#wire.uncork();
  }

  /** Sends an answer as long as a text, which counts for its reader's share but not as falling behind. */
  sendText(frame: WebSocketFrame): void {
    const size = frame.reduce((sum, part) => sum + part.length, 0);
    this.#allowance = Math.max(this.#allowance, this.#limits.unreadBytes + 2 * size);
    this.charge(size);
    this.send(frame);
  }

  /** Counts a message against its share of the second; beyond it, the socket is not read until the second is over. */
  charge(bytes: number, now = Date.now()): void {
    if (now - this.#window >= second) {
      this.#window = now;
      this.#messages = 0;
      this.#bytes = 0;
    }
    const { messagesPerSecond, bytesPerSecond } = this.#limits;
    this.#messages += 1;
    this.#bytes += bytes;
    if (this.#messages < messagesPerSecond && this.#bytes < bytesPerSecond) return;
    if (this.socket.isPaused) return;
    this.socket.pause();
    // What was too much is paid for in time.
    const seconds = Math.max(1, Math.min(10, this.#bytes / bytesPerSecond));
    setTimeout(() => this.socket.resume(), seconds * second - (now - this.#window)).unref();
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** Asks for a sign of life; one that has given none since the last time is dropped. */
  ping(): void {
    if (!this.alive) return this.socket.terminate();
    this.alive = false;
    this.socket.ping();
  }
}
