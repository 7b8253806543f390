import * as Y from "yjs";
import { scanUpdate } from "#server/sync/scan-update";
import { type Random, randomFrom } from "./seed.ts";

export interface History {
  /** As they were written: each hangs only on those before it. */
  readonly updates: readonly Uint8Array[];
  readonly whole: Uint8Array;
  readonly text: string;
  readonly clients: readonly number[];
}

const words = ["Łukaszenka ", "śluza ", "🙂", "a", "zażółć gęślą jaźń ", "x y", "\n"];

/** Three people who write one text, with their own views of it in between; the same seed gives the same history. */
export function aHistory(seed: number): History {
  const random = randomFrom(seed);
  const docs = [11, 4_000_000_001, 23].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const updates: Uint8Array[] = [];
  for (const doc of docs) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "other") updates.push(update);
    });
  }
  const seen = docs.map(() => 0);
  for (let step = 0; step < 60; step++) {
    const who = random.below(docs.length);
    const doc = docs[who] ?? new Y.Doc();
    if (random.below(3) > 0) {
      const unseen = updates.slice(seen[who]);
      seen[who] = updates.length;
      doc.transact(() => unseen.forEach((update) => Y.applyUpdate(doc, update)), "other");
    }
    edit(doc, random);
  }
  const whole = new Y.Doc();
  for (const update of updates) Y.applyUpdate(whole, update);
  return {
    updates,
    whole: Y.encodeStateAsUpdate(whole),
    text: whole.getText("text").toJSON(),
    clients: [...Y.decodeStateVector(Y.encodeStateVector(whole)).keys()],
  };
}

function edit(doc: Y.Doc, { below, pick }: Random): void {
  const text = doc.getText("text");
  const at = below(text.length + 1);
  switch (below(6)) {
    case 0:
      return text.delete(at, Math.min(below(5), text.length - at));
    case 1:
      return text.format(at, Math.min(below(9), text.length - at), { claim: { id: String(below(4)) } });
    case 2:
      doc
        .getMap("map")
        .set(String(below(3)), [null, { deep: [1, -5.25, true, "ż"] }, new Uint8Array([1, 2])]);
      return;
    case 3: {
      const block = new Y.XmlElement("paragraph");
      block.setAttribute("id", String(below(1000)));
      block.insert(0, [new Y.XmlText("słowa")]);
      doc.getXmlFragment("xml").insert(0, [block]);
      return;
    }
    default:
      text.insert(at, pick(words));
  }
}

/** A true update of the history with a few bytes changed, left out, repeated or added, or bytes at random. */
export function randomUpdate(history: History, stream: Iterable<number>): Uint8Array {
  const source = stream[Symbol.iterator]();
  const next = () => Number(source.next().value ?? 0);
  const kind = next() % 8;
  if (kind === 0) return Uint8Array.from({ length: next() % 40 }, () => next() % 256);
  const from =
    kind === 1 ? history.whole : (history.updates[next() % history.updates.length] ?? history.whole);
  const bytes = [...from];
  for (let change = next() % 4; change >= 0; change--) {
    const at = next() % (bytes.length + 1);
    switch (next() % 4) {
      case 0:
        bytes.splice(at, next() % 3);
        break;
      case 1:
        bytes.splice(at, 0, next() % 256);
        break;
      default:
        bytes[at] = next() % 256;
    }
  }
  return Uint8Array.from(bytes);
}

/** Whether the server reads the update, and takes it if it hangs on nothing that is missing. */
export function isSound(update: Uint8Array): boolean {
  try {
    scanUpdate(update);
    return true;
  } catch {
    return false;
  }
}
