import type { Bus, BusMessage } from "#core/bus";
import { WarmText } from "#core/documents/warm-text";
import type { Runtime } from "#core/runtime";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { closeCode } from "#sync/close-codes";
import { Refused } from "./admission.ts";
import { CatchUp } from "./catch-up.ts";
import { ProjectionQueue } from "./projection-queue.ts";
import type { Limits } from "./limits.ts";
import { Room } from "./room.ts";
import type { SyncMetrics } from "./sync-metrics.ts";
import type { StoredRow, TextStore } from "./text-store.ts";
import { type StoredEntry, UpdateLog } from "./update-log.ts";

/** Carets are gathered for this long, in ms. */
const caretsMs = 20;
/** Of all time, projections take no more than a sixteenth. */
const projectionTimes = { quietMs: 700, latestMs: 5000, breath: 15 };
const retryMs = 1000;
/** A text that was not projected for so long is not kept as a document any more. */
const coldMs = 60_000;
/** Another node projects what it stored; this one looks whether it did, in ms. */
const lateProjectionMs = 15_000;

/** What rooms need of the runtime; their bus is one that they also listen to. */
export type SyncRuntime = Pick<Runtime, "db" | "env" | "log" | "publicUrl"> & { readonly bus: Bus };

/** The rooms of this node: opened when somebody comes, kept up to date with the other nodes, unloaded when idle. */
export class Rooms {
  readonly #runtime: SyncRuntime;
  readonly #store: TextStore;
  readonly #metrics: SyncMetrics;
  readonly #limits: Limits;
  readonly #origin: symbol;
  readonly #updateLog: UpdateLog;
  /** By brief: what waits to be projected does not keep its room. */
  readonly #projections: ProjectionQueue<string>;
  readonly #catchUp: CatchUp;
  readonly #rooms = new Map<string, Room>();
  /** What the last projection left for the next one, of texts that are being written. */
  readonly #warm = new Map<string, { readonly text: WarmText; usedAt: number }>();
  readonly #opening = new Map<string, Promise<Room>>();
  /** Rooms with something to send at the end of this turn of the loop, and with carets to tell. */
  readonly #turns = new Set<Room>();
  readonly #moved = new Set<Room>();
  #carets: NodeJS.Timeout | null = null;
  #bytes = 0;

  /** `origin` is this node's name on its own bus; `notStored` is called whenever the database refuses updates. */
  constructor(
    runtime: SyncRuntime,
    store: TextStore,
    metrics: SyncMetrics,
    limits: Limits,
    origin: symbol,
    notStored: () => void,
  ) {
    this.#runtime = runtime;
    this.#store = store;
    this.#metrics = metrics;
    this.#limits = limits;
    this.#origin = origin;
    this.#updateLog = new UpdateLog(store, runtime.bus.shared, runtime.log, {
      stored: (entries, ms) => this.#stored(entries, ms),
      failed: () => {
        metrics.notStored();
        notStored();
      },
    });
    this.#projections = new ProjectionQueue((briefId) => this.#project(briefId), projectionTimes);
    this.#catchUp = new CatchUp(
      store,
      {
        open: () => [...this.#rooms.keys()],
        take: (row) => this.#receiveStored(row),
        reloadAll: async () => {
          for (const room of this.#rooms.values()) await room.reload(true);
        },
      },
      runtime.log,
    );
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** Bytes of all texts. */
  get bytes(): number {
    return [...this.#rooms.values()].reduce((sum, room) => sum + room.bytes, 0);
  }

  get unstoredBytes(): number {
    return this.#updateLog.unstoredBytes;
  }

  get unprojected(): number {
    return this.#projections.size;
  }

  /** The brief's room, read from the database where it is not open. Throws Refused when there is no more memory. */
  open(briefId: string): Room | Promise<Room> {
    const open = this.#rooms.get(briefId) ?? this.#opening.get(briefId);
    if (open) return open;
    const promise = this.#open(briefId).finally(() => this.#opening.delete(briefId));
    this.#opening.set(briefId, promise);
    return promise;
  }

  /** What another node, or a request over HTTP, tells of a room. */
  receive(message: Exclude<BusMessage, { kind: "access" | "brief-access" }>): void {
    const room = this.#rooms.get(message.briefId);
    switch (message.kind) {
      case "update":
        if (this.#runtime.bus.shared) this.#catchUp.know(message.seq);
        return this.#receiveStored(message);
      case "awareness":
        return room?.receiveAwareness(message.update);
      case "who":
        return room?.tellPresence();
      case "notice":
        return room?.notify(message.topic);
      default:
        return message satisfies never;
    }
  }

  /** Drops presence that was not renewed. */
  sweep(): void {
    for (const room of this.#rooms.values()) room.sweep();
  }

  /** Drops the rooms in which nobody is and nothing waits. */
  unloadIdle(): void {
    for (const [briefId, room] of this.#rooms) {
      if (room.connections.size > 0 || this.#turns.has(room) || !this.#updateLog.isStored(room.ticket))
        continue;
      this.#rooms.delete(briefId);
    }
    this.#bytes = this.bytes;
    for (const [briefId, { text, usedAt }] of this.#warm) {
      if (this.#rooms.has(briefId) && performance.now() - usedAt < coldMs) continue;
      text.dispose();
      this.#warm.delete(briefId);
    }
  }

  /** Stores and projects what waits. */
  async close(): Promise<void> {
    if (this.#carets) clearTimeout(this.#carets);
    await this.#catchUp.stop();
    await this.#updateLog.drained();
    this.#projections.stop();
    await this.#projections.finish();
    for (const { text } of this.#warm.values()) text.dispose();
  }

  async #open(briefId: string): Promise<Room> {
    const { bus } = this.#runtime;
    if (this.#bytes > this.#limits.nodeBytes) this.unloadIdle();
    if (this.#bytes > this.#limits.nodeBytes) throw new Refused(closeCode.unavailable);
    // What is stored while the text is being read may not be in it.
    const missed: StoredUpdate[] = [];
    const stop = bus.subscribe((message) => {
      if (message.kind === "update" && message.briefId === briefId) missed.push(message);
    }, this.#origin);
    try {
      if (bus.shared) await this.#catchUp.begin();
      const stored = await this.#store.load(briefId);
      const room = new Room(briefId, stored, {
        store: this.#store,
        updateLog: this.#updateLog,
        metrics: this.#metrics,
        limits: this.#limits,
        events: this.#events,
      });
      this.#rooms.set(briefId, room);
      this.#bytes += room.bytes;
      for (const message of missed) this.#receiveStored(message);
      if (stored.unsettled) this.#projections.touch(briefId);
      if (bus.shared) bus.publish({ kind: "who", briefId }, this.#origin);
      return room;
    } finally {
      stop();
    }
  }

  readonly #events = {
    turn: (room: Room) => {
      if (this.#turns.size === 0) setImmediate(() => this.#endTurn());
      this.#turns.add(room);
    },
    presence: (room: Room) => {
      this.#moved.add(room);
      this.#carets ??= setTimeout(() => this.#tellCarets(), caretsMs);
    },
    tellNodes: ({ briefId }: Room, update: Uint8Array) => {
      const { bus } = this.#runtime;
      if (bus.shared) bus.publish({ kind: "awareness", briefId, update }, this.#origin);
    },
  };

  #endTurn(): void {
    const rooms = [...this.#turns];
    this.#turns.clear();
    for (const room of rooms) room.flush();
  }

  #tellCarets(): void {
    this.#carets = null;
    const rooms = [...this.#moved];
    this.#moved.clear();
    for (const room of rooms) room.flush();
  }

  #stored(entries: readonly StoredEntry[], ms: number): void {
    const { bus } = this.#runtime;
    this.#metrics.stored(ms, entries.length);
    for (const { briefId, userId, row, seq } of entries) {
      const number = seq === undefined ? {} : { seq };
      if (bus.shared) this.#catchUp.know(seq);
      bus.publish({ kind: "update", briefId, update: row.update, userId, ...number }, this.#origin);
      this.#projections.touch(briefId);
    }
  }

  #receiveStored({ briefId, update }: StoredUpdate): void {
    const room = this.#rooms.get(briefId);
    if (!room) return;
    this.#projections.later(briefId, lateProjectionMs);
    if (room.receiveStored(update) === "taken") return;
    this.#reload(room);
  }

  /** The text lacks what no message told of; until it was read, it is behind. */
  #reload(room: Room): void {
    room.reload(true).catch((error: unknown) => {
      this.#runtime.log.warn({ error, briefId: room.briefId }, "text not read again, trying again");
      setTimeout(() => {
        if (this.#rooms.get(room.briefId) === room) this.#reload(room);
      }, retryMs).unref();
    });
  }

  async #project(briefId: string): Promise<void> {
    const { env, log } = this.#runtime;
    const from = performance.now();
    try {
      const warm = this.#warmText(briefId);
      const { pending } = await projectAndNotify(this.#runtime, briefId, {
        restMs: env.revisionRestMs,
        ...(warm && { warm }),
      });
      if (pending) this.#projections.later(briefId, env.revisionRestMs);
      const room = this.#rooms.get(briefId);
      if (room?.outgrown) await room.reload(false);
    } catch (error) {
      log.error({ error, briefId }, "projection failed, it is tried again");
      this.#projections.later(briefId, lateProjectionMs);
    }
    this.#metrics.projected(performance.now() - from);
  }

  /** Nobody keeps the text of a brief that nobody has open. */
  #warmText(briefId: string): WarmText | null {
    if (!this.#rooms.has(briefId)) return null;
    const kept = this.#warm.get(briefId) ?? { text: new WarmText(), usedAt: 0 };
    kept.usedAt = performance.now();
    this.#warm.set(briefId, kept);
    return kept.text;
  }
}

type StoredUpdate = Pick<StoredRow, "briefId" | "update">;
