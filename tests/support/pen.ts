import * as Y from "yjs";
import { loadDocument } from "#core/documents/load-document";
import type { Actor } from "#core/people/model";
import type { Database } from "#prisma/database";
import { documentField } from "#editor/schema";

/** Somebody who writes in a brief's stored text with a Yjs client, as a browser does, and sends when told to. */
export class Pen {
  readonly doc = new Y.Doc();
  readonly #db: Database;
  readonly #briefId: string;
  readonly #userId: string;
  #unsent: Uint8Array[] = [];

  private constructor(db: Database, briefId: string, { userId }: Pick<Actor, "userId">) {
    this.#db = db;
    this.#briefId = briefId;
    this.#userId = userId;
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#unsent.push(update);
    });
  }

  /** With a Yjs client id of its own, unless it takes another's. */
  static async open(
    db: Database,
    briefId: string,
    who: Pick<Actor, "userId">,
    clientId?: number,
  ): Promise<Pen> {
    const pen = new Pen(db, briefId, who);
    await pen.receive();
    if (clientId !== undefined) pen.doc.clientID = clientId;
    return pen;
  }

  /** Takes in what is stored. */
  async receive(): Promise<void> {
    const stored = await loadDocument(this.#db, this.#briefId);
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(stored), this);
    stored.destroy();
  }

  /** Types right after some words. */
  type(after: string, words: string): void {
    const { text, at } = this.#find(after);
    text.insert(at + after.length, words);
  }

  erase(words: string): void {
    const { text, at } = this.#find(words);
    text.delete(at, words.length);
  }

  /** What was written since the last time, as one update. */
  take(): Uint8Array<ArrayBuffer> {
    const update = new Uint8Array(Y.mergeUpdates(this.#unsent));
    this.#unsent = [];
    return update;
  }

  /** Stores an update as a row of the log in this person's name; without one, what was written since. */
  async send(update = this.take()): Promise<void> {
    const row = { briefId: this.#briefId, userId: this.#userId, update };
    await this.#db.documentUpdate.create({ data: row });
  }

  #find(words: string): { text: Y.XmlText; at: number } {
    const texts = [...this.doc.getXmlFragment(documentField).createTreeWalker(isText)];
    for (const text of texts) {
      const at = text instanceof Y.XmlText ? plain(text).indexOf(words) : -1;
      if (text instanceof Y.XmlText && at >= 0) return { text, at };
    }
    throw new Error(`not in the text: ${words}`);
  }
}

const isText = (node: unknown) => node instanceof Y.XmlText;

function plain(text: Y.XmlText): string {
  const runs = text.toDelta() as { insert: unknown }[];
  return runs.map(({ insert }) => (typeof insert === "string" ? insert : "\u{FFFC}")).join("");
}
