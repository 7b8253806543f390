import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Registry } from "prom-client";
import { type WebSocket, WebSocketServer } from "ws";
import type { SessionCookie } from "#core/people/credentials";
import type { PlainConnections } from "#prisma/plain-connections";
import { closeCode } from "#sync/close-codes";
import { writeNotice } from "#sync/protocol";
import { briefOfPath, syncPath } from "#sync/rooms";
import { Admissions, Refused, handshakeOf } from "./admission.ts";
import type { Connection } from "./connection.ts";
import { type Limits, defaultLimits } from "./limits.ts";
import { type Room, refuse } from "./room.ts";
import { Rooms, type SyncRuntime } from "./rooms.ts";
import { SyncMetrics } from "./sync-metrics.ts";
import { TextStore } from "./text-store.ts";
import { webSocketFrame } from "./wire.ts";

const pingMs = 25_000;
const unloadCheckMs = 5_000;
/** Sessions end by themselves, and between nodes a message can get lost: every open connection is judged anew this often. */
const recheckMs = { alone: 5 * 60_000, shared: 5_000 };

export interface SyncServer {
  /** Takes an upgrade to /sync/…; returns false when the path is not ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  readonly rooms: number;
  readonly connections: number;
  /** Tells browsers to come back, stores what waits, and ends. */
  close(): Promise<void>;
}

export interface SyncOptions {
  /** For the log's statements and to look people up; ended by `close`. */
  readonly connections: PlainConnections;
  readonly cookie: SessionCookie;
  readonly registry?: Registry;
  /** Other limits than the ordinary ones. */
  readonly limits?: Partial<Limits>;
}

/** Serves `/sync/<briefId>` (docs/sync-spec.md). */
export function createSyncServer(
  runtime: SyncRuntime,
  { connections: database, cookie, registry = new Registry(), limits: others = {} }: SyncOptions,
): SyncServer {
  const { bus, log, env } = runtime;
  const limits = { ...defaultLimits, nodeBytes: env.syncMemoryBytes, ...others };
  const origin = Symbol("sync");
  const store = new TextStore(database);
  const admissions = new Admissions(database.pool, { publicUrl: runtime.publicUrl, cookie }, limits);
  const connections = new Connections(limits.connectionsPerPerson);
  const metrics = new SyncMetrics(registry, {
    rooms: () => rooms.size,
    connections: () => connections.all.size,
    textBytes: () => rooms.bytes,
    unstoredBytes: () => rooms.unstoredBytes,
    unprojected: () => rooms.unprojected,
  });
  const rooms = new Rooms(runtime, store, metrics, limits, origin, () => {
    for (const connection of connections.all) if (connection.unanswered > 0) refuse(connection, "not-stored");
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    // A compressed frame may be a thousand times as long as what came over the network.
    perMessageDeflate: false,
  });
  let closing: Promise<void> | null = null;

  const unsubscribe = bus.subscribe((message) => {
    switch (message.kind) {
      case "access":
        return judgeAnew(({ user }) => user.userId === message.userId);
      case "brief-access":
        return judgeAnew(({ briefId }) => briefId === message.briefId);
      default:
        return rooms.receive(message);
    }
  }, origin);

  /** Judges open connections anew, after somebody's rights or sessions changed. */
  function judgeAnew(concerned: (connection: Connection) => boolean): void {
    let told = false;
    for (const connection of connections.all) {
      if (!concerned(connection)) continue;
      const { role } = connection;
      const judged = admissions.judge(connection).then(() => {
        if (connection.role !== role) connection.send(webSocketFrame([writeNotice("access")]));
      });
      judged.catch((error: unknown) => {
        if (error instanceof Refused) return connection.close(error.code, "access");
        if (!told) log.warn({ error }, "connections could not be judged anew");
        told = true;
      });
    }
  }

  async function accept(
    socket: WebSocket,
    wire: Duplex,
    handshake: ReturnType<typeof handshakeOf>,
    briefId: string,
  ): Promise<void> {
    // Nothing is read from it until its room is open: what it has sent waits in the network.
    socket.pause();
    socket.on("error", (error) => log.debug({ error: error.message }, "socket error"));
    try {
      const connection = await admissions.admit(socket, wire, handshake, briefId);
      const room = await rooms.open(briefId);
      if (socket.readyState !== socket.OPEN || closing) throw new Refused(closeCode.restarting);
      enter(connection, room);
    } catch (error) {
      const code = error instanceof Refused ? error.code : closeCode.unavailable;
      if (!(error instanceof Refused)) log.error({ error, briefId }, "connection not accepted");
      metrics.refused(code);
      socket.close(code, "refused");
    }
    socket.resume();
  }

  function enter(connection: Connection, room: Room): void {
    const { socket, user } = connection;
    const full = room.connections.size >= limits.connectionsPerRoom;
    if (full || !connections.add(connection)) throw new Refused(closeCode.tooMany);
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
        connection.close(closeCode.malformed, "malformed");
      }
    });
    room.join(connection);
  }

  const timers = [
    setInterval(() => {
      for (const connection of connections.all) connection.ping();
      rooms.sweep();
    }, pingMs),
    setInterval(() => rooms.unloadIdle(), unloadCheckMs),
    setInterval(() => judgeAnew(() => true), bus.shared ? recheckMs.shared : recheckMs.alone),
  ];

  async function close(): Promise<void> {
    for (const timer of timers) clearInterval(timer);
    for (const { socket } of connections.all) socket.close(closeCode.restarting, "restarting");
    await rooms.close();
    unsubscribe();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    await store.close();
  }

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
      return connections.all.size;
    },
    close: () => (closing ??= close()),
  };
}

/** The open connections of a node, counted by person. */
class Connections {
  readonly #mostOfPerson: number;
  readonly all = new Set<Connection>();
  readonly #byPerson = new Map<string, number>();

  constructor(mostOfPerson: number) {
    this.#mostOfPerson = mostOfPerson;
  }

  /** Returns false when the person has as many as one may have. */
  add(connection: Connection): boolean {
    const { userId } = connection.user;
    const count = this.#byPerson.get(userId) ?? 0;
    if (count >= this.#mostOfPerson) return false;
    this.#byPerson.set(userId, count + 1);
    this.all.add(connection);
    return true;
  }

  delete(connection: Connection): void {
    if (!this.all.delete(connection)) return;
    const { userId } = connection.user;
    const count = (this.#byPerson.get(userId) ?? 1) - 1;
    if (count === 0) this.#byPerson.delete(userId);
    else this.#byPerson.set(userId, count);
  }
}
