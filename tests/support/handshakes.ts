import * as decoding from "lib0/decoding";
import { messageYjsSyncStep1 } from "y-protocols/sync";
import type { WebsocketProvider } from "y-websocket";
import { messageKind } from "#sync/messages";

/**
 * Calls back, once for each connection, when it has both received what we lacked and sent what the server lacked.
 * Only a barrier that is sent after that covers what was typed before the connection was there.
 */
export function onHandshake(provider: WebsocketProvider, done: (connection: WebSocket) => void): void {
  let answered: WebSocket | null = null;
  let told: WebSocket | null = null;
  const handle = provider.messageHandlers[messageKind.sync];
  if (handle === undefined) throw new Error("y-websocket without a handler for sync messages");
  const tell = () => {
    const { ws, synced } = provider;
    if (ws === null || ws !== answered || ws === told || !synced) return;
    told = ws;
    done(ws);
  };
  provider.messageHandlers[messageKind.sync] = (encoder, decoder, ...rest) => {
    if (decoding.peekVarUint(decoder) === messageYjsSyncStep1) answered = provider.ws;
    handle(encoder, decoder, ...rest);
    // The provider sends its answer right after this handler returns.
    queueMicrotask(tell);
  };
}
