import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Registry } from "prom-client";
import { type WebSocket, WebSocketServer } from "ws";
import type { BusMessage } from "#core/bus";
import type { Runtime } from "#core/runtime";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { Pool } from "#prisma/pool";
import { closeCode } from "#sync/close-codes";
import { briefOfPath, syncPath } from "#sync/rooms";
import { Admissions, Refused, handshakeOf } from "./admission.ts";
import { CatchUp } from "./catch-up.ts";
import type { Connection } from "./connection.ts";
import { limits } from "./limits.ts";
import { ProjectionQueue } from "./projection-queue.ts";
import { Room, refuse } from "./room.ts";
import { createSyncMetrics } from "./sync-metrics.ts";
import { TextStore } from "./text-store.ts";
import { type StoredEntry, UpdateLog } from "./update-log.ts";

const pingMs = 25_000;
const unloadCheckMs = 5_000;
/** Sessions end by themselves, and a message of a change can get lost: every open connection is judged anew this often. */
const recheckMs = 5 * 60_000;
const recheckSharedMs = 5_000;
/** Carets are gathered for this long. */
const caretsMs = 16;
/** Another node projects what it stored; this one looks whether it did. */
const lateProjectionMs = 15_000;

export interface SyncServer {
  /** Takes an upgrade to /sync/…; returns false when the path is not ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  readonly rooms: number;
  readonly connections: number;
  /** Tells browsers to come back, stores what waits, and ends. */
  close(): Promise<void>;
}

export interface SyncOptions {
  /** For the log's statements; ended by `close`. */
  readonly pool: Pool;
  readonly registry?: Registry;
}

/** Serves `/sync/<briefId>` (docs/sync-spec.md). */
export function createSyncServer(
  runtime: Runtime,
  { pool, registry = new Registry() }: SyncOptions,
): SyncServer {
  const { bus, log, env } = runtime;
  const origin = Symbol("sync");
  const store = new TextStore(pool);
  const admissions = new Admissions(runtime);
  const rooms = new Map<string, Room>();
  const opening = new Map<string, Promise<Room>>();
  const connections = new Set<Connection>();
  const turns = new Set<Room>();
  const movedCarets = new Set<Room>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  let carets: NodeJS.Timeout | null = null;
  let closing = false;

  const metrics = createSyncMetrics(registry, {
    rooms: () => rooms.size,
    connections: () => connections.size,
    textBytes: () => sum(rooms.values(), (room) => room.bytes),
    unstoredBytes: () => updateLog.unstoredBytes,
    unprojected: () => projections.size,
  });

  const updateLog = new UpdateLog(store, log, {
    stored: (entries, ms) => {
      metrics.stored(ms, entries.length);
      for (const entry of entries) told(entry);
    },
    failed: () => {
      metrics.notStored();
      for (const connection of connections) if (connection.unanswered > 0) refuse(connection, "not-stored");
    },
  });

  function told({ briefId, userId, row, seq }: StoredEntry): void {
    if (bus.shared) catchUp.know(seq);
    const { update } = row;
    bus.publish({ kind: "update", briefId, update, userId, ...(seq !== undefined && { seq }) }, origin);
    const room = rooms.get(briefId);
    if (room) projections.touch(room);
  }

  const projections = new ProjectionQueue<Room>(project, { quietMs: 700, latestMs: 5000, breath: 4 });

  async function project(room: Room): Promise<void> {
    const { briefId } = room;
    const from = performance.now();
    try {
      const { pending } = await projectAndNotify(runtime, briefId, { restMs: env.revisionRestMs });
      if (pending) projections.later(room, env.revisionRestMs);
      if (room.outgrown) await room.reload(false);
    } catch (error) {
      log.error({ error, briefId }, "projection failed, it is tried again");
      projections.later(room, lateProjectionMs);
    }
    metrics.projected(performance.now() - from);
  }

  const catchUp = new CatchUp(
    store,
    {
      open: () => [...rooms.keys()],
      take: (row) => receiveStored(row.briefId, row.update),
      reloadAll: async () => {
        for (const room of rooms.values()) await room.reload(true);
      },
    },
    log,
  );
  if (bus.shared) catchUp.start();

  function receiveStored(briefId: string, update: Uint8Array): void {
    const room = rooms.get(briefId);
    if (!room) return;
    projections.later(room, lateProjectionMs);
    if (room.receiveStored(update) === "taken") return;
    room.reload(true).catch((error: unknown) => log.warn({ error, briefId }, "text not read again"));
  }

  const events = {
    turn(room: Room) {
      if (turns.size === 0) setImmediate(endTurn);
      turns.add(room);
    },
    presence(room: Room) {
      movedCarets.add(room);
      carets ??= setTimeout(tellCarets, caretsMs);
    },
    tellNodes(room: Room, update: Uint8Array) {
      if (bus.shared) bus.publish({ kind: "awareness", briefId: room.briefId, update }, origin);
    },
  };

  function endTurn(): void {
    const flushed = [...turns];
    turns.clear();
    for (const room of flushed) room.flush();
  }

  function tellCarets(): void {
    carets = null;
    const flushed = [...movedCarets];
    movedCarets.clear();
    for (const room of flushed) room.flush();
  }

  /** Rooms whose text is being read are told once it is there: what was stored meanwhile may not be in it. */
  async function openRoom(briefId: string): Promise<Room> {
    if (sum(rooms.values(), (room) => room.bytes) > env.syncMemoryBytes) unloadIdle();
    if (sum(rooms.values(), (room) => room.bytes) > env.syncMemoryBytes)
      throw new Refused(closeCode.unavailable);
    const missed: BusMessage[] = [];
    const stop = bus.subscribe((message) => {
      if (message.kind === "update" && message.briefId === briefId) missed.push(message);
    }, origin);
    try {
      const stored = await store.load(briefId);
      const room = new Room(briefId, stored, { store, updateLog, metrics, events });
      rooms.set(briefId, room);
      for (const message of missed) receive(message);
      if (stored.unsettled) projections.touch(room);
      if (bus.shared) bus.publish({ kind: "who", briefId }, origin);
      return room;
    } finally {
      stop();
    }
  }

  function roomOf(briefId: string): Room | Promise<Room> {
    const open = rooms.get(briefId);
    if (open) return open;
    const known = opening.get(briefId);
    if (known) return known;
    const promise = openRoom(briefId).finally(() => opening.delete(briefId));
    opening.set(briefId, promise);
    return promise;
  }

  function receive(message: BusMessage): void {
    switch (message.kind) {
      case "update":
        if (bus.shared) catchUp.know(message.seq);
        return receiveStored(message.briefId, message.update);
      case "awareness":
        return rooms.get(message.briefId)?.receiveAwareness(message.update);
      case "who":
        return rooms.get(message.briefId)?.tellPresence();
      case "notice":
        return rooms.get(message.briefId)?.notify(message.topic);
      case "access":
        return judgeAnew(({ user }) => user.userId === message.userId);
      case "brief-access":
        return judgeAnew(({ briefId }) => briefId === message.briefId);
      default:
        return message satisfies never;
    }
  }
  const unsubscribe = bus.subscribe(receive, origin);

  /** Judges open connections anew, after somebody's rights or sessions changed. */
  function judgeAnew(concerned: (connection: Connection) => boolean): void {
    for (const connection of connections) {
      if (!concerned(connection)) continue;
      admissions.judge(connection).catch((error: unknown) => {
        if (error instanceof Refused) connection.close(error.code, "access");
        else log.warn({ error }, "a connection could not be judged anew");
      });
    }
  }

  async function accept(
    socket: WebSocket,
    wire: Duplex,
    handshake: Handshake,
    briefId: string,
  ): Promise<void> {
    // Nothing is read from it until its room is open: what it has sent waits in the network.
    socket.pause();
    socket.on("error", (error) => log.debug({ error: error.message }, "socket error"));
    try {
      const connection = await admissions.admit(socket, wire, handshake, briefId);
      const room = await roomOf(briefId);
      if (socket.readyState !== socket.OPEN || closing) throw new Refused(closeCode.restarting);
      enter(connection, room);
      socket.resume();
    } catch (error) {
      const code = error instanceof Refused ? error.code : closeCode.unavailable;
      if (!(error instanceof Refused)) log.error({ error, briefId }, "connection not accepted");
      metrics.refused(code);
      socket.resume();
      socket.close(code, "refused");
    }
  }

  function enter(connection: Connection, room: Room): void {
    const { socket, user } = connection;
    const own = sum(connections, (other) => Number(other.user.userId === user.userId));
    if (own >= limits.connectionsPerPerson || room.connections.size >= limits.connectionsPerRoom) {
      throw new Refused(closeCode.tooMany);
    }
    connections.add(connection);
    socket.on("pong", () => (connection.alive = true));
    socket.on("close", () => {
      connections.delete(connection);
      room.leave(connection);
    });
    socket.on("message", (data: Buffer) => {
      if (socket.readyState !== socket.OPEN) return;
      try {
        room.receive(connection, data);
      } catch (error) {
        metrics.malformed();
        log.info({ error: String(error), userId: user.userId, briefId: room.briefId }, "malformed frame");
        connection.closeMalformed();
      }
    });
    room.join(connection);
  }

  function unloadIdle(): void {
    for (const [briefId, room] of rooms) {
      const busy = projections.has(room) || turns.has(room);
      if (room.connections.size > 0 || busy || !updateLog.isStored(room.ticket)) continue;
      rooms.delete(briefId);
    }
  }

  const heartbeat = setInterval(() => {
    for (const connection of connections) {
      if (!connection.alive) connection.socket.terminate();
      connection.alive = false;
      connection.socket.ping();
    }
    for (const room of rooms.values()) room.sweep();
  }, pingMs);
  const unload = setInterval(unloadIdle, unloadCheckMs);
  const recheck = setInterval(() => judgeAnew(() => true), bus.shared ? recheckSharedMs : recheckMs);

  async function close(): Promise<void> {
    closing = true;
    clearInterval(heartbeat);
    clearInterval(unload);
    clearInterval(recheck);
    if (carets) clearTimeout(carets);
    for (const { socket } of connections) socket.close(closeCode.restarting, "restarting");
    await catchUp.stop();
    await updateLog.drained();
    projections.stop();
    for (const room of rooms.values()) await projections.finish(room);
    unsubscribe();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    await store.close();
  }
  let closed: Promise<void> | null = null;

  return {
    upgrade(request, socket, head) {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (!pathname.startsWith(`${syncPath}/`)) return false;
      const briefId = briefOfPath(pathname);
      const handshake = handshakeOf(request);
      sockets.handleUpgrade(request, socket, head, (ws) => {
        if (closing) return ws.close(closeCode.restarting, "restarting");
        if (!briefId) return ws.close(closeCode.notFound, "not-found");
        void accept(ws, socket, handshake, briefId);
      });
      return true;
    },
    get rooms() {
      return rooms.size;
    },
    get connections() {
      return connections.size;
    },
    close: () => (closed ??= close()),
  };
}

type Handshake = ReturnType<typeof handshakeOf>;

function sum<Value>(values: Iterable<Value>, of: (value: Value) => number): number {
  let total = 0;
  for (const value of values) total += of(value);
  return total;
}
