import * as encoding from "lib0/encoding";

const finalBinary = 0x82;

/**
 * A WebSocket frame from the server (RFC 6455, section 5.2: final, binary, not masked) ready to be written to many
 * sockets: the bytes are built once and shared. `payload` is copied unless it is large.
 */
export type WebSocketFrame = readonly Uint8Array[];

const copiedUpTo = 64 * 1024;

/** `parts` together are one message. */
export function webSocketFrame(parts: readonly Uint8Array[]): WebSocketFrame {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const header = headerOf(length);
  if (length > copiedUpTo) return [header, ...parts];
  return [Buffer.concat([header, ...parts])];
}

function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([finalBinary, length]);
  if (length < 65_536) return Buffer.from([finalBinary, 126, length >> 8, length & 255]);
  const header = Buffer.alloc(10);
  header.writeUInt8(finalBinary, 0);
  header.writeUInt8(127, 1);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/** The message of kind `kind` around a body that is a byte array, without copying the body. */
export function messageParts(prefix: readonly number[], body: Uint8Array): Uint8Array[] {
  const head = encoding.encode((encoder) => {
    for (const byte of prefix) encoding.writeUint8(encoder, byte);
    encoding.writeVarUint(encoder, body.length);
  });
  return [head, body];
}
