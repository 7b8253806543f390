import * as Y from "yjs";
import { documentField } from "#editor/schema";
import { type Random, randomFrom } from "../../../support/seed.ts";
import { readSpans } from "./decoded.ts";
import { letters } from "./words.ts";

/** One keystroke, or all those that the text begins with. */
export interface Edit {
  readonly update: Uint8Array;
  /** The typist's clock after it. */
  readonly end: number;
  /** The first clock that it deletes, or null. */
  readonly deletes: number | null;
}

/** What one typist is going to write, beforehand, so that the clients have nothing to compute while they are measured. */
export interface Script {
  readonly clientId: number;
  readonly edits: readonly Edit[];
  /** Which edit ends at a clock. */
  readonly endingAt: ReadonlyMap<number, number>;
  /** Which edit deletes a clock. */
  readonly deleting: ReadonlyMap<number, number>;
}

const jumpChance = 0.02;
const deletionChance = 0.08;
const longParagraph = 400;

/**
 * A typist's edits in paragraphs of their own: letters in a row, some of them taken back, now and then a jump of the
 * caret or a new paragraph. The first edit holds everything of the first `opening` keystrokes.
 */
export function writeScript(seed: number, { opening, edits }: { opening: number; edits: number }): Script {
  const random = randomFrom(seed);
  const doc = new Y.Doc();
  doc.clientID = 1 + random.below(2 ** 31);
  const typist = new Typist(doc, random);
  doc.transact(() => typist.open());
  for (let index = 0; index < opening; index++) doc.transact(() => typist.press());
  const first = {
    update: Y.encodeStateAsUpdate(doc),
    end: Y.getState(doc.store, doc.clientID),
    deletes: null,
  };
  const written: Edit[] = [first];
  doc.on("update", (update: Uint8Array) => {
    const end = Y.getState(doc.store, doc.clientID);
    written.push({ update, end, deletes: readSpans(update).deleted[0]?.from ?? null });
  });
  for (let index = 0; index < edits; index++) doc.transact(() => typist.press());
  const script = { clientId: doc.clientID, edits: written, ...indexed(written) };
  doc.destroy();
  return script;
}

function indexed(edits: readonly Edit[]): Pick<Script, "endingAt" | "deleting"> {
  const endingAt = new Map<number, number>();
  const deleting = new Map<number, number>();
  for (const [index, { end, deletes }] of edits.entries()) {
    if (deletes === null) endingAt.set(end, index);
    else deleting.set(deletes, index);
  }
  return { endingAt, deleting };
}

class Typist {
  readonly #fragment: Y.XmlFragment;
  readonly #random: Random;
  readonly #prose: Generator<string, never>;
  #text = new Y.XmlText();
  #caret = 0;

  constructor(doc: Y.Doc, random: Random) {
    this.#fragment = doc.getXmlFragment(documentField);
    this.#random = random;
    this.#prose = letters(random);
  }

  /** Begins a paragraph. */
  open(): void {
    const paragraph = new Y.XmlElement("paragraph");
    this.#text = new Y.XmlText();
    paragraph.insert(0, [this.#text]);
    this.#fragment.insert(this.#fragment.length, [paragraph]);
    this.#caret = 0;
  }

  press(): void {
    const chance = this.#random.next();
    if (chance < deletionChance && this.#caret > 0) {
      this.#caret -= 1;
      return this.#text.delete(this.#caret, 1);
    }
    if (this.#text.length > longParagraph && this.#caret === this.#text.length) return this.open();
    if (chance > 1 - jumpChance) this.#caret = this.#random.below(this.#text.length + 1);
    else if (chance > 1 - 2 * jumpChance) this.#caret = this.#text.length;
    this.#text.insert(this.#caret, this.#prose.next().value);
    this.#caret += 1;
  }
}
