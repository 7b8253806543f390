import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { BusMessage } from "#core/bus";

/** One message between nodes: who published it, its header as JSON, the bytes of its update. */
export function writeBusMessage(node: string, message: BusMessage): Uint8Array {
  const { update, ...header } = { update: new Uint8Array(), ...message };
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, node);
    encoding.writeVarString(encoder, JSON.stringify(header));
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** Throws on bytes that `writeBusMessage` did not write. */
export function readBusMessage(bytes: Uint8Array): { node: string; message: BusMessage } {
  const decoder = decoding.createDecoder(bytes);
  const node = decoding.readVarString(decoder);
  const header = JSON.parse(decoding.readVarString(decoder)) as BusMessage;
  const update = decoding.readVarUint8Array(decoder);
  const carries = header.kind === "update" || header.kind === "awareness";
  return { node, message: carries ? { ...header, update } : header };
}
