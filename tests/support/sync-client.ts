import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { contentOf, updateContent } from "#core/documents/content";
import type { JsonNode } from "#editor/json-node";
import { sessionCookieOf } from "#core/people/credentials";
import { documentField } from "#editor/schema";
import { PlainConnections } from "#prisma/plain-connections";
import type { Limits } from "#server/sync/limits";
import { type SyncServer, createSyncServer } from "#server/sync/sync-server";
import { messageKind } from "#sync/messages";
import { readNotice, readPersisted, readRefused, writeBarrier } from "#sync/protocol";
import { onHandshake } from "./handshakes.ts";
import type { TestRuntime } from "./runtime.ts";

export interface ServedSync {
  readonly url: string;
  readonly sync: SyncServer;
  close(): Promise<void>;
}

/** The real endpoint on a port of its own, over the database that the runtime uses. */
export async function serveSync(
  runtime: TestRuntime,
  databaseUrl: string,
  limits: Partial<Limits> = {},
): Promise<ServedSync> {
  const sync = createSyncServer(runtime, {
    connections: new PlainConnections(databaseUrl, { connections: 3 }),
    cookie: await sessionCookieOf(runtime.auth),
    limits,
  });
  const server: Server = createServer();
  server.on("upgrade", (request, socket, head) => {
    if (!sync.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    sync,
    async close() {
      await sync.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A socket that carries the headers by which a program signs in. */
function socketWith(headers: Record<string, string>) {
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers });
    }
  } as unknown as typeof globalThis.WebSocket;
}

/** The ordinary y-websocket client, and beside it what our own messages say. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly refusals: string[] = [];
  readonly notices: string[] = [];
  readonly closes: number[] = [];
  #barrier = 0;
  readonly #waiting = new Map<number, () => void>();
  /** Barriers that are asked again by every new connection. */
  readonly #lasting = new Set<number>();
  #handshaken: WebsocketProvider["ws"] = null;

  constructor(
    url: string,
    briefId: string,
    headers: Record<string, string>,
    params: Record<string, string> = {},
  ) {
    this.provider = new WebsocketProvider(url, briefId, this.doc, {
      WebSocketPolyfill: socketWith(headers),
      disableBc: true,
      params,
      connect: false,
    });
    this.provider.messageHandlers[messageKind.persisted] = (_encoder, decoder) => {
      const n = readPersisted(decoder);
      this.#waiting.get(n)?.();
      this.#waiting.delete(n);
      this.#lasting.delete(n);
    };
    onHandshake(this.provider, (connection) => {
      this.#handshaken = connection;
      for (const n of this.#lasting) this.#ask(n);
    });
    this.provider.messageHandlers[messageKind.refused] = (_encoder, decoder) => {
      this.refusals.push(readRefused(decoder));
    };
    this.provider.messageHandlers[messageKind.notice] = (_encoder, decoder) => {
      this.notices.push(readNotice(decoder));
    };
    this.provider.on("connection-close", (event) => {
      if (event) this.closes.push(event.code);
    });
    this.provider.connect();
  }

  synced(): Promise<void> {
    if (this.provider.synced) return Promise.resolve();
    return new Promise((resolve) => {
      this.provider.on("sync", (synced) => {
        if (synced) resolve();
      });
    });
  }

  /** Resolves at the next time that it has the server's text, after a connection was lost. */
  syncedAgain(): Promise<void> {
    return new Promise((resolve) => {
      this.provider.once("sync", () => resolve());
    });
  }

  /** The code with which the server closes the connection. */
  closed(): Promise<number> {
    const [code] = this.closes;
    if (code !== undefined) return Promise.resolve(code);
    return new Promise((resolve) => {
      this.provider.on("connection-close", (event) => {
        if (event) resolve(event.code);
      });
    });
  }

  /** Resolves once the server says that all that was written is stored. */
  stored(): Promise<void> {
    const n = ++this.#barrier;
    return new Promise((resolve) => {
      this.#waiting.set(n, resolve);
      this.provider.ws?.send(writeBarrier(n));
    });
  }

  /** As `stored`, over as many connections as it takes: what was typed without one is stored by the next. */
  confirmed(): Promise<void> {
    const n = ++this.#barrier;
    return new Promise((resolve) => {
      this.#waiting.set(n, resolve);
      this.#lasting.add(n);
      this.#ask(n);
    });
  }

  get content(): JsonNode {
    return contentOf(this.doc);
  }

  /** The words of the whole text, a line for each block. */
  get words(): string {
    const fragment = this.doc.getXmlFragment(documentField);
    return fragment
      .toArray()
      .map((block) => (block instanceof Y.XmlElement ? block.toArray().map(String).join("") : ""))
      .join("\n")
      .replaceAll(/<[^>]*>/g, "");
  }

  /** Types at an offset of the n-th block. */
  type(block: number, offset: number, words: string): void {
    this.#textOf(block).insert(offset, words);
  }

  delete(block: number, offset: number, length: number): void {
    this.#textOf(block).delete(offset, length);
  }

  /** Inserts a paragraph as the n-th block. */
  insertParagraph(block: number, words: string): void {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment(documentField).insert(block, [paragraph]);
  }

  removeBlock(block: number): void {
    this.doc.getXmlFragment(documentField).delete(block, 1);
  }

  /** Makes the text equal to `content` by the smallest edit, as a person's many small ones would. */
  write(content: JsonNode): void {
    this.doc.transact(() => updateContent(this.doc, content));
  }

  /** Loses its connection as a network does, without a goodbye; the provider comes back by itself. */
  breakOff(): void {
    (this.provider.ws as unknown as WebSocket | null)?.terminate();
  }

  /** Ends as a browser does that is killed: what it has not sent goes with it. */
  die(): void {
    this.breakOff();
    this.leave();
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  /** A barrier before the handshake would not cover what was typed while there was no connection. */
  #ask(n: number): void {
    const { ws } = this.provider;
    if (ws !== null && ws === this.#handshaken && ws.readyState === ws.OPEN) ws.send(writeBarrier(n));
  }

  #textOf(block: number): Y.XmlText {
    const element = this.doc.getXmlFragment(documentField).get(block);
    const found = element instanceof Y.XmlElement ? element.get(0) : null;
    if (!(found instanceof Y.XmlText)) throw new RangeError(`block ${block} holds no text`);
    return found;
  }
}

/** Tries until it holds, for at most `ms`. */
export async function eventually<Value>(probe: () => Value | Promise<Value>, ms = 8000): Promise<Value> {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
