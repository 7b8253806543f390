import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as indexedDb from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import { messageYjsSyncStep1, messageYjsSyncStep2 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { documentField, schemaVersion } from "#editor/schema";
import { isFinal } from "#sync/close-codes";
import { type NoticeTopic, messageKind } from "#sync/messages";
import { readNotice, readPersisted, readRefused, writeBarrier } from "#sync/protocol";
import { schemaVersionParameter, syncPath } from "#sync/rooms";
import {
  type Facts,
  type SavedEvent,
  type SavedState,
  initialFacts,
  learn,
  savedState,
  wouldLose,
} from "./saved-state.ts";
import { createMailbox } from "./mailbox.ts";
import type { Orphan } from "./rescue/orphans.ts";
import { type TakenAlong, takenAlong } from "./rescue/taken-along.ts";
import { type LossWatch, watchLosses } from "./rescue/watch-losses.ts";
import { type Store, createStore } from "./store.ts";

/** `empty`: nothing to show yet; `local`: this device's copy; `synced`: the server's words are in it too. */
export type Readiness = "empty" | "local" | "synced";

export interface SyncClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly saved: Store<SavedState>;
  readonly readiness: Store<Readiness>;
  /** Calls back when something beside the text changed. Returns how to stop. */
  readonly onNotice: (listener: (topic: NoticeTopic) => void) => () => void;
  /** Calls back with own words that a colleague's change took along unseen, or when tags may be. Returns how to stop. */
  readonly onOrphans: (listener: (orphans: readonly Orphan[]) => void) => () => void;
  /** Mends own tags after that; the words are put back in between. */
  readonly mend: LossWatch["mend"];
  readonly destroy: () => void;
}

/** Typing is reported to the disk and to the server in bursts of this length. */
const burstMs = 30;
/** A connection that does not answer for so long is given up: it may be dead without anybody having been told. */
const silenceMs = 8000;
/** The same when the browser says that the network is gone. */
const silenceOfflineMs = 1500;
/** The key under which y-indexeddb keeps how many changes of an earlier visit were not acknowledged. */
const unacknowledgedKey = "unacknowledged";
/** The key under which it keeps the Yjs client ids of those changes. */
const clientsKey = "clients";
/** The key under which it keeps what went along with blocks, and nobody meant to delete. */
const takenKey = "taken-along";

/**
 * One brief's text, live: a Y.Doc, its copy on this device and its connection. The copy belongs to the person as
 * well as to the brief, so that on a shared computer nobody's unsent words go out under a colleague's name.
 */
export function createSyncClient(origin: string, briefId: string, userId: string): SyncClient {
  const doc = createDoc();
  const local = new IndexeddbPersistence(`kolegium:${briefId}:${userId}`, doc);
  const provider = new WebsocketProvider(`${origin}${syncPath}`, briefId, doc, {
    connect: false,
    params: { [schemaVersionParameter]: String(schemaVersion) },
    shouldReconnect: (event) => !isFinal(event.code),
  });
  // A tab with another schema would delete what it does not know: tabs of one version talk among themselves.
  provider.bcChannel += `?${schemaVersionParameter}=${schemaVersion}&user=${userId}`;

  tellOwnCaretOnly(provider);

  let facts: Facts = initialFacts;
  const saved = createStore<SavedState>(savedState(facts));
  const readiness = createStore<Readiness>("empty");
  const notices = new Set<(topic: NoticeTopic) => void>();
  const own = new Set([doc.clientID]);
  const orphans = createMailbox<readonly Orphan[]>();
  const taken = takenAlong((known) => {
    local.set(takenKey, known.slice().buffer).catch(reportDevice);
  });
  /** Up to which clock of this visit the server has everything, and what it is asked about. */
  let shared = 0;
  let asked: { readonly changes: number; readonly clock: number }[] = [];
  const watch = watchLosses(doc, { own: () => own, shared: () => shared, taken, report: orphans.post });
  let burst: ReturnType<typeof setTimeout> | null = null;
  let silence: ReturnType<typeof setTimeout> | null = null;
  let destroyed = false;

  const tell = (event: SavedEvent) => {
    facts = learn(facts, event);
    const next = savedState(facts);
    if (!sameState(next, saved.get())) saved.set(next);
  };

  const askWhetherStored = (patience = silenceMs) => {
    const { ws } = provider;
    if (facts.connection !== "handshaken" || ws === null || ws.readyState !== WebSocket.OPEN) return;
    ws.send(new Uint8Array(writeBarrier(facts.changes)));
    asked.push({ changes: facts.changes, clock: Y.getState(doc.store, doc.clientID) });
    if (silence !== null && patience === silenceMs) return;
    if (silence !== null) clearTimeout(silence);
    silence = setTimeout(() => reconnect(provider), patience);
  };
  const heard = () => {
    if (silence !== null) clearTimeout(silence);
    silence = null;
  };

  const noteOnDevice = async () => {
    const { changes, acknowledged } = facts;
    await written(local);
    if (destroyed) return;
    tell({ kind: "kept", changes });
    await local.set(unacknowledgedKey, changes - acknowledged);
    await local.set(clientsKey, [...(changes > acknowledged ? own : [doc.clientID])].join());
  };

  const endOfBurst = () => {
    burst = null;
    askWhetherStored();
    noteOnDevice().catch(reportDevice);
  };

  doc.on("update", (_update: Uint8Array, source: unknown) => {
    if (source === provider || source === local) return;
    tell({ kind: "changed" });
    burst ??= setTimeout(endOfBurst, burstMs);
  });

  local.whenSynced
    .then(async () => {
      const kept: unknown = await local.get(takenKey);
      if (kept instanceof ArrayBuffer) taken.recall(new Uint8Array(kept));
      const found: unknown = await local.get(unacknowledgedKey);
      if (destroyed) return;
      if (typeof found === "number" && found > 0) {
        tell({ kind: "found", changes: found });
        const clients: unknown = await local.get(clientsKey);
        for (const client of String(clients).split(",")) own.add(Number(client));
      }
      askWhetherStored();
      if (readiness.get() === "empty" && doc.getXmlFragment(documentField).length > 0) readiness.set("local");
    })
    .catch(reportDevice);

  handshakes(provider, watch, taken, () => {
    tell({ kind: "handshaken" });
    readiness.set("synced");
    askWhetherStored();
  });
  provider.messageHandlers[messageKind.persisted] = (_encoder, decoder) => {
    heard();
    const changes = readPersisted(decoder);
    shared = asked.findLast((question) => question.changes <= changes)?.clock ?? shared;
    asked = asked.filter((question) => question.changes > changes);
    tell({ kind: "persisted", changes, at: Date.now() });
    noteOnDevice().catch(reportDevice);
  };
  provider.messageHandlers[messageKind.refused] = (_encoder, decoder) => {
    heard();
    tell({ kind: "refused", refusal: readRefused(decoder) });
  };
  provider.messageHandlers[messageKind.notice] = (_encoder, decoder) => {
    const topic = readNotice(decoder);
    for (const listener of notices) listener(topic);
  };
  provider.on("status", ({ status }) => {
    if (status === "connected") tell({ kind: "opened" });
  });
  provider.on("connection-close", (event) => {
    heard();
    if (event !== null && isFinal(event.code)) tell({ kind: "closed", code: event.code });
    else tell({ kind: "lost" });
  });

  const warn = (event: BeforeUnloadEvent) => {
    if (wouldLose(facts)) event.preventDefault();
  };
  const offline = () => askWhetherStored(silenceOfflineMs);
  const leave = () => provider.awareness.setLocalState(null);
  window.addEventListener("beforeunload", warn);
  window.addEventListener("pagehide", leave);
  window.addEventListener("offline", offline);
  provider.connect();

  return {
    doc,
    provider,
    saved,
    readiness,
    onNotice: (listener) => {
      notices.add(listener);
      return () => notices.delete(listener);
    },
    onOrphans: orphans.onPost,
    mend: watch.mend,
    destroy: () => {
      destroyed = true;
      watch.stop();
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("offline", offline);
      heard();
      if (burst !== null) clearTimeout(burst);
      provider.destroy();
      doc.destroy();
    },
  };
}

/**
 * Calls back whenever a connection has both received what we lacked and sent what the server lacked. Only then does
 * an acknowledgement cover words typed before the connection was there.
 */
function handshakes(
  provider: WebsocketProvider,
  watch: LossWatch,
  taken: TakenAlong,
  done: () => void,
): void {
  let answered: WebSocket | null = null;
  let announced: WebSocket | null = null;
  const announce = () => {
    const { ws } = provider;
    if (ws === null || ws === announced || ws !== answered || !provider.synced) return;
    announced = ws;
    done();
  };
  const handle = provider.messageHandlers[messageKind.sync];
  if (handle === undefined) throw new Error("y-websocket without a handler for sync messages");
  provider.messageHandlers[messageKind.sync] = (encoder, decoder, from, fromSocket, kind) => {
    const ahead = decoding.clone(decoder);
    const isQuestion = decoding.readVarUint(ahead) === messageYjsSyncStep1;
    const content = decoding.readVarUint8Array(ahead);
    if (isQuestion) {
      encoding.writeVarUint(encoder, messageKind.sync);
      encoding.writeVarUint(encoder, messageYjsSyncStep2);
      encoding.writeVarUint8Array(encoder, taken.tell(from.doc, content));
    } else watch.receive(content, () => handle(encoder, decoder, from, fromSocket, kind));
    if (!fromSocket) return;
    if (isQuestion) answered = provider.ws;
    // The provider sends its answer right after this handler returns.
    queueMicrotask(announce);
  };
}

/** The provider tells the server every caret that it hears of from the server: a hundred people would tell each other ten thousand. */
function tellOwnCaretOnly(provider: WebsocketProvider): void {
  const tell = provider._awarenessUpdateHandler;
  provider.awareness.off("update", tell);
  provider.awareness.on("update", (changes: Parameters<typeof tell>[0], source: unknown) => {
    if (source !== provider) tell(changes, source);
  });
}

/** Leaves a connection behind and begins another; the first one's messages are not heard any more. */
function reconnect(provider: WebsocketProvider): void {
  if (!provider.shouldConnect) return;
  provider.disconnect();
  provider.connect();
}

/** Resolves once every write of y-indexeddb that was begun before is on the disk: a reader waits for earlier writers. */
async function written(local: IndexeddbPersistence): Promise<void> {
  await local.whenSynced;
  if (local.db === null) throw new Error("the copy on this device is closed");
  const [updates] = indexedDb.transact(local.db, ["updates"], "readonly");
  if (updates !== undefined) await indexedDb.count(updates);
}

/** Without a copy on this device (a private window, a full disk) the text still reaches the server; nothing then claims to be kept. */
function reportDevice(error: unknown): void {
  if (error instanceof DOMException) return;
  console.warn("kolegium: no copy on this device", error);
}

function sameState(a: SavedState, b: SavedState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
