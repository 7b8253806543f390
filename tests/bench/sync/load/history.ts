import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { documentField } from "#editor/schema";
import { type Random, randomFrom } from "../../../support/seed.ts";
import { Covered, type Extent } from "./covered.ts";
import { letters } from "./words.ts";

/** What one author wrote in one go. */
export interface Session {
  readonly author: number;
  readonly updates: readonly Uint8Array[];
}

/** The past of a text that a dozen people wrote over weeks. */
export interface History extends Extent {
  readonly sessions: readonly Session[];
  readonly textLength: number;
}

const authors = 12;
const paragraphs = 60;
const firstClientId = 1_000_000;

/** Writes a history, the same for the same seed, or reads it from `file` where an earlier call kept it. */
export function history(file: string, seed: number, edits: number): History {
  if (!existsSync(file)) {
    const sessions = write(seed, edits);
    writeFileSync(`${file}.part`, encoded(sessions));
    renameSync(`${file}.part`, file);
  }
  return replayed(decoded(readFileSync(file)));
}

function write(seed: number, edits: number): Session[] {
  const random = randomFrom(seed);
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(documentField);
  const prose = letters(random);
  const sessions: Session[] = [];
  let updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const author = new Author(fragment, random, prose);
  for (let count = 0; count < edits;) {
    const number = random.below(authors);
    doc.clientID = firstClientId + number;
    author.sitDown();
    const length = Math.min(edits - count, 100 + random.below(250));
    for (let index = 0; index < length; index++) doc.transact(() => author.act());
    count += updates.length;
    sessions.push({ author: number, updates });
    updates = [];
  }
  doc.destroy();
  return sessions;
}

class Author {
  readonly #fragment: Y.XmlFragment;
  readonly #random: Random;
  readonly #prose: Generator<string, never>;
  #text: Y.XmlText | null = null;
  #caret = 0;

  constructor(fragment: Y.XmlFragment, random: Random, prose: Generator<string, never>) {
    this.#fragment = fragment;
    this.#random = random;
    this.#prose = prose;
  }

  /** Chooses where to go on: mostly at a paragraph's end. */
  sitDown(): void {
    this.#text = null;
    if (this.#fragment.length === 0) return;
    const paragraph = this.#fragment.get(this.#random.below(this.#fragment.length));
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(text instanceof Y.XmlText)) return;
    this.#text = text;
    this.#caret = this.#random.next() < 0.6 ? text.length : this.#random.below(text.length + 1);
  }

  /** One keystroke, or a selection that is cut out. */
  act(): void {
    const text = this.#text ?? this.#newParagraph();
    const chance = this.#random.next();
    if (chance < 0.12 && this.#caret > 0) {
      this.#caret -= 1;
      text.delete(this.#caret, 1);
    } else if (chance < 0.134 && text.length > 60) {
      const length = 4 + this.#random.below(44);
      this.#caret = Math.min(this.#caret, text.length - length);
      text.delete(this.#caret, length);
    } else {
      if (chance > 0.98) this.#caret = this.#random.below(text.length + 1);
      text.insert(this.#caret, this.#prose.next().value);
      this.#caret += 1;
      if (this.#fragment.length < paragraphs && text.length > 300 && this.#random.next() < 0.02)
        this.#text = null;
    }
  }

  #newParagraph(): Y.XmlText {
    const paragraph = new Y.XmlElement("paragraph");
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    this.#fragment.insert(this.#random.below(this.#fragment.length + 1), [paragraph]);
    this.#text = text;
    this.#caret = 0;
    return text;
  }
}

function encoded(sessions: readonly Session[]): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, sessions.length);
    for (const { author, updates } of sessions) {
      encoding.writeVarUint(to, author);
      encoding.writeVarUint(to, updates.length);
      for (const update of updates) encoding.writeVarUint8Array(to, update);
    }
  });
}

function decoded(bytes: Uint8Array): Session[] {
  const from = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(from) }, () => {
    const author = decoding.readVarUint(from);
    const updates = Array.from({ length: decoding.readVarUint(from) }, () =>
      decoding.readVarUint8Array(from),
    );
    return { author, updates };
  });
}

function replayed(sessions: readonly Session[]): History {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { updates } of sessions) for (const update of updates) Y.applyUpdate(doc, update);
  });
  const covered = new Covered();
  covered.add(Y.encodeStateAsUpdate(doc));
  const textLength = doc.getXmlFragment(documentField).toString().length;
  doc.destroy();
  return { sessions, ends: covered.ends, deletions: covered.deletions, textLength };
}
