import type { JsonNode } from "#editor/json-node";
import type { ApiClient } from "./api-client.ts";
import type { Change, Ledger, Writer } from "./fault-ledger.ts";
import type { Edit } from "./fault-plan.ts";
import type { Typist } from "./sync-client.ts";
import { openText } from "./texts.ts";

/** Somebody of the office, signed in. */
export interface Colleague {
  readonly userId: string;
  readonly client: ApiClient;
}

/** One browser with the text open, whose every edit goes down in the ledger. */
export class Browser implements Writer {
  readonly name: string;
  readonly userId: string;
  readonly typist: Typist;
  readonly #ledger: Ledger;
  #alive = true;

  /** `url` is the balancer's address, or a node's own. */
  constructor(name: string, colleague: Colleague, briefId: string, url: string, ledger: Ledger) {
    this.name = name;
    this.userId = colleague.userId;
    this.#ledger = ledger;
    this.typist = openText(colleague.client, briefId, url);
    this.typist.provider.on("connection-close", () => ledger.mayBeCarried(this, this.typist.words));
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Does nothing before it has a text. */
  edit({ kind, block, offset, length }: Edit): void {
    const words = this.#alive ? this.typist.words : "";
    if (words === "") return;
    const lines = words.split("\n");
    const index = Math.floor(block * lines.length);
    const line = lines[index] ?? "";
    const at = Math.floor(offset * (line.length + 1));
    switch (kind) {
      case "type":
        return this.#write(length, (letters) => this.typist.type(index, at, letters));
      case "paragraph":
        return this.#write(length, (letters) => this.typist.insertParagraph(index, letters));
      case "delete":
        return this.#delete(index, at, line.slice(at, at + length));
      default:
        return kind satisfies never;
    }
  }

  /** Writes a whole text, made of letters that are given to `content` as it asks for them. */
  compose(content: (letters: (length: number) => string) => JsonNode): void {
    const changes: Change[] = [];
    const letters = (length: number) => {
      const typed = this.#ledger.type(this, length);
      changes.push(typed.change);
      return typed.letters;
    };
    this.typist.write(content(letters));
    for (const change of changes) this.#watch(change);
  }

  /** Ends as a browser that is killed. */
  die(): void {
    this.#alive = false;
    this.typist.die();
  }

  #write(length: number, type: (letters: string) => void): void {
    const { letters, change } = this.#ledger.type(this, length);
    type(letters);
    this.#watch(change);
  }

  #delete(block: number, at: number, letters: string): void {
    if (letters === "") return;
    const change = this.#ledger.delete(this, letters);
    this.typist.delete(block, at, letters.length);
    this.#watch(change);
  }

  #watch(change: Change): void {
    void this.typist.confirmed().then(() => (change.confirmed = true));
  }
}
