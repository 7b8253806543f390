import type { WebSocket } from "ws";
import type { Role } from "#core/roles";

/** One browser's socket in a room. */
export interface Connection {
  readonly socket: WebSocket;
  readonly user: { readonly userId: string; readonly name: string };
  /** What it signed in with. */
  readonly headers: Headers;
  role: Role;
  /** The awareness client ids that it speaks for. */
  readonly clients: Set<number>;
  /** Resolves when everything that it has sent so far is stored. */
  stored: Promise<void>;
  /** False between a ping and its pong. */
  alive: boolean;
}

const open = 1;
/** A reader that lets more than this pile up is dropped; it resyncs when it comes back. Bytes. */
const mostBuffered = 8 * 1024 * 1024;

export function send(connection: Connection, bytes: Uint8Array): void {
  const { socket } = connection;
  if (socket.readyState !== open) return;
  if (socket.bufferedAmount > mostBuffered) socket.terminate();
  else socket.send(bytes, { binary: true });
}
