import * as Y from "yjs";
import { wrapLetters } from "./wrap-letters.ts";

/**
 * A document of Yjs, which survives updates that contradict what is there. Only a hostile writer can make those: they
 * can be read, but Yjs throws in the middle of applying them, and nobody could open the text any more. This module
 * mends the two places where it would (decision 18), and one where formatting takes more away than it says (decision 23).
 */
export function createDoc(): Y.Doc {
  return new Y.Doc();
}

const { integrate, gc } = Y.Item.prototype;

/** An item whose beginning is there, but collected as something else, belongs nowhere either (Yjs' issue 384). */
Y.Item.prototype.integrate = function integrateRest(this: Y.Item, transaction, offset): void {
  if (offset > 0) {
    const { client, clock } = this.id;
    const before: Y.AbstractStruct = Y.getItem(transaction.doc.store, Y.createID(client, clock + offset - 1));
    if (before instanceof Y.GC) this.parent = null;
  }
  integrate.call(this, transaction, offset);
};

/** What a deleted parent took along. */
const gone = new WeakSet<Y.Item>();

/** An item of a deleted parent goes with it once, also if it was not deleted, or hangs in its parents twice. */
Y.Item.prototype.gc = function gcOnce(this: Y.Item, store, parentGCd): void {
  if (gone.has(this)) return;
  if (parentGCd) gone.add(this);
  this.markDeleted();
  gc.call(this, store, parentGCd);
};

/** How the binding calls a mark of which several may stand on one letter: by its name and a hash of what it says. */
const overlaps = /--[a-zA-Z0-9+/=]{8}$/u;

interface Retain {
  readonly retain: number;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Letters that are to look otherwise in one respect. */
interface Change {
  readonly key: string;
  readonly value: unknown;
  readonly from: number;
  to: number;
}

const { applyDelta } = Y.Text.prototype;

/**
 * The editor's binding says after every change what all letters of a block look like, run by run. Yjs then takes away
 * and sets again marks that nobody touched; a colleague who untags these words at that moment untags the marks that are
 * gone. Only what looks otherwise than it did is told to Yjs, and of neighbouring runs once, so that a tag has one
 * beginning and one end.
 */
Y.Text.prototype.applyDelta = function applyChanges(this: Y.Text, delta, options): void {
  const looks = this.doc !== null && delta.every((op: object) => "retain" in op);
  if (!looks) return applyDelta.call(this, delta, options);
  this.doc?.transact(() => {
    for (const { key, value, from, to } of changedLooks(this, delta as Retain[]))
      if (typeof value === "object" && value !== null && overlaps.test(key))
        wrapLetters(this, { at: from, length: to - from, key, value });
      else this.format(from, to - from, { [key]: value });
  });
};

function changedLooks(text: Y.Text, wanted: readonly Retain[]): Change[] {
  const present = (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).map(
    ({ insert, attributes = {} }) => ({ left: typeof insert === "string" ? insert.length : 1, attributes }),
  );
  const changes: Change[] = [];
  const open = new Map<string, Change>();
  let at = 0;
  for (const { retain, attributes = {} } of wanted) {
    for (let left = retain; left > 0;) {
      const run = present[0] ?? { left, attributes: {} };
      const length = Math.min(left, run.left);
      for (const [key, value] of differing(attributes, run.attributes)) {
        const before = open.get(key);
        if (before?.to === at && isSame(before.value, value)) before.to = at + length;
        else {
          const change = { key, value, from: at, to: at + length };
          open.set(key, change);
          changes.push(change);
        }
      }
      at += length;
      left -= length;
      run.left -= length;
      if (run.left === 0) present.shift();
    }
  }
  return changes;
}

function differing(
  wanted: Readonly<Record<string, unknown>>,
  present: Readonly<Record<string, unknown>>,
): [key: string, value: unknown][] {
  return Object.entries(wanted).filter(([key, value]) => !isSame(value, present[key] ?? null));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
