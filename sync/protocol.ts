import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type NoticeTopic, type Refusal, messageKind, noticeTopics, refusals } from "./messages.ts";

/** A frame of `kind` whose body `write` appends. */
export function frame(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export const writeBarrier = (n: number) => frame(messageKind.barrier, (to) => encoding.writeVarUint(to, n));

export const writePersisted = (n: number) =>
  frame(messageKind.persisted, (to) => encoding.writeVarUint(to, n));
export const readPersisted = (from: decoding.Decoder) => decoding.readVarUint(from);

export const writeRefused = (refusal: Refusal) =>
  frame(messageKind.refused, (to) => encoding.writeVarString(to, refusal));
export const readRefused = (from: decoding.Decoder) => member(refusals, decoding.readVarString(from));

export const writeNotice = (topic: NoticeTopic) =>
  frame(messageKind.notice, (to) => encoding.writeVarString(to, topic));
export const readNotice = (from: decoding.Decoder) => member(noticeTopics, decoding.readVarString(from));

function member<Value extends string>(values: readonly Value[], value: string): Value {
  const found = values.find((each) => each === value);
  if (found === undefined) throw new RangeError(`unknown value on the wire: ${value.slice(0, 40)}`);
  return found;
}
