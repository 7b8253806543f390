import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { messageKind, syncType } from "#sync/messages";

/** A socket without any client's manners: it sends what it is told to and remembers what it is told. */
export class RawSocket {
  readonly ws: WebSocket;
  readonly frames: Uint8Array[] = [];
  readonly #closed: Promise<number>;

  private constructor(ws: WebSocket) {
    this.ws = ws;
    this.#closed = new Promise((resolve) => {
      ws.on("close", (code) => resolve(code));
    });
    ws.on("message", (data: Buffer) => this.frames.push(new Uint8Array(data)));
    ws.on("error", () => undefined);
  }

  /** Resolves once the upgrade has succeeded; the server may still close it. */
  static open(url: string, headers: Record<string, string>): Promise<RawSocket> {
    const ws = new WebSocket(url, { headers });
    const socket = new RawSocket(ws);
    return new Promise((resolve) => {
      ws.once("open", () => resolve(socket));
      ws.once("close", () => resolve(socket));
    });
  }

  send(bytes: Uint8Array | readonly number[]): void {
    this.ws.send(Uint8Array.from(bytes));
  }

  sendUpdate(update: Uint8Array, type: number = syncType.update): void {
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKind.sync);
        encoding.writeVarUint(encoder, type);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  sendAwareness(states: readonly { client: number; clock: number; json: string }[]): void {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, states.length);
      for (const { client, clock, json } of states) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarString(encoder, json);
      }
    });
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKind.awareness);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }

  sendBarrier(n: number): void {
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageKind.barrier);
        encoding.writeVarUint(encoder, n);
      }),
    );
  }

  /** The code with which it was closed. */
  closed(): Promise<number> {
    return this.#closed;
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  /** The bodies of the frames of this kind that have come, as decoders after the kind. */
  received(kind: number): decoding.Decoder[] {
    return this.frames.flatMap((frame) => {
      const decoder = decoding.createDecoder(frame);
      return decoding.readVarUint(decoder) === kind ? [decoder] : [];
    });
  }

  end(): void {
    this.ws.terminate();
  }
}
