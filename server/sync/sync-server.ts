import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { authorizeBrief } from "#core/access";
import { isAppError } from "#core/errors";
import { authenticate } from "#core/people/authenticate";
import type { Runtime } from "#core/runtime";
import { schemaVersion } from "#editor/schema";
import { type CloseCode, closeCode } from "#sync/close-codes";
import { briefOfPath, schemaVersionParameter, syncPath } from "#sync/rooms";
import type { Connection } from "./connection.ts";
import { Room, closeMalformed } from "./room.ts";
import { UpdateLog } from "./update-log.ts";

/** Bytes of one frame; a pasted book fits, a bomb does not. */
const largestFrame = 16 * 1024 * 1024;
const pingMs = 25_000;
const unloadCheckMs = 5_000;
/** Sessions end by themselves, too: every open connection is judged anew at least this often. */
const recheckMs = 5 * 60_000;

export interface SyncServer {
  /** Takes an upgrade to /sync/…; returns false when the path is not ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  readonly rooms: number;
  readonly connections: number;
  /** Tells browsers to come back, stores what waits, and ends. */
  close(): Promise<void>;
}

/** Serves `/sync/<briefId>` (docs/sync-spec.md). */
export function createSyncServer(runtime: Runtime): SyncServer {
  const { db, bus, log } = runtime;
  const origin = Symbol("sync");
  const updateLog = new UpdateLog(db, log);
  const services = { ...runtime, updateLog };
  const rooms = new Map<string, Promise<Room>>();
  const connections = new Set<Connection>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });
  let closing = false;

  const roomOf = (briefId: string): Promise<Room> => {
    const open = rooms.get(briefId);
    if (open) return open;
    const room = Room.open(briefId, services, origin);
    rooms.set(briefId, room);
    room.catch(() => rooms.delete(briefId));
    return room;
  };

  const withRoom = (briefId: string, act: (room: Room) => void) => {
    rooms.get(briefId)?.then(act, () => undefined);
  };

  const unsubscribe = bus.subscribe((message) => {
    switch (message.kind) {
      case "update":
        return withRoom(message.briefId, (room) => room.receiveStored(message.update));
      case "awareness":
        return withRoom(message.briefId, (room) => room.receiveAwareness(message.update));
      case "notice":
        return withRoom(message.briefId, (room) => room.notify(message.topic));
      case "access":
        return reconsider((connection) => connection.user.userId === message.userId);
      case "brief-access":
        return withRoom(message.briefId, (room) =>
          reconsider((connection) => room.connections.has(connection)),
        );
      default:
        return message satisfies never;
    }
  }, origin);

  const briefIds = new WeakMap<Connection, string>();

  /** Judges open connections anew, after somebody's rights or sessions changed. */
  function reconsider(concerned: (connection: Connection) => boolean): void {
    for (const connection of connections) {
      if (!concerned(connection)) continue;
      judge(connection).catch((error: unknown) => connection.socket.close(closeCodeOf(error), "access"));
    }
  }

  async function judge(connection: Connection): Promise<void> {
    const authentication = await authenticate(runtime, connection.headers);
    if (authentication?.actor.userId !== connection.user.userId) {
      // Its cookie may have been replaced by a newer one: the browser comes back with what it has now.
      return connection.socket.close(closeCode.restarting, "session");
    }
    const briefId = briefIds.get(connection) ?? "";
    const { brief, role } = await authorizeBrief(db, connection.user, briefId, "brief.read");
    if (brief.trashedAt) connection.socket.close(closeCode.notFound, "trashed");
    else connection.role = role;
  }

  async function accept(socket: WebSocket, request: IncomingMessage, briefId: string): Promise<void> {
    const early: RawData[] = [];
    const keep = (data: RawData) => early.push(data);
    socket.on("message", keep);
    socket.on("error", (error) => log.debug({ error: error.message }, "socket error"));
    const connection = await admit(runtime, socket, request, briefId);
    const room = await roomOf(briefId);
    if (socket.readyState !== socket.OPEN || closing) return socket.close(closeCode.restarting);
    connections.add(connection);
    briefIds.set(connection, briefId);
    const receive = (data: RawData) => {
      try {
        room.receive(connection, bytesOf(data));
      } catch (error) {
        log.info({ error: String(error), userId: connection.user.userId, briefId }, "malformed frame");
        closeMalformed(connection);
      }
    };
    socket.on("pong", () => (connection.alive = true));
    socket.on("close", () => {
      connections.delete(connection);
      room.leave(connection);
    });
    room.join(connection);
    socket.off("message", keep);
    socket.on("message", receive);
    for (const data of early) receive(data);
  }

  const heartbeat = setInterval(() => {
    for (const connection of connections) {
      if (!connection.alive) connection.socket.terminate();
      connection.alive = false;
      connection.socket.ping();
    }
    for (const room of rooms.values()) room.then((open) => open.sweep()).catch(() => undefined);
  }, pingMs);

  const unload = setInterval(() => {
    for (const [briefId, opening] of rooms) {
      opening
        .then(async (room) => {
          if (room.connections.size > 0 || room.busy) return;
          rooms.delete(briefId);
          await room.close();
        })
        .catch((error: unknown) => log.error({ error, briefId }, "room not closed"));
    }
  }, unloadCheckMs);

  const recheck = setInterval(() => reconsider(() => true), recheckMs);

  return {
    upgrade(request, socket, head) {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (!pathname.startsWith(`${syncPath}/`)) return false;
      const briefId = briefOfPath(pathname);
      sockets.handleUpgrade(request, socket, head, (ws) => {
        if (closing) return ws.close(closeCode.restarting, "restarting");
        if (!briefId) return ws.close(closeCode.notFound, "not-found");
        accept(ws, request, briefId).catch((error: unknown) => {
          if (!isAppError(error)) log.error({ error }, "connection not accepted");
          ws.close(closeCodeOf(error), isAppError(error) ? error.code : "internal");
        });
      });
      return true;
    },
    get rooms() {
      return rooms.size;
    },
    get connections() {
      return connections.size;
    },
    async close() {
      closing = true;
      clearInterval(heartbeat);
      clearInterval(unload);
      clearInterval(recheck);
      unsubscribe();
      for (const { socket } of connections) socket.close(closeCode.restarting, "restarting");
      await updateLog.drained();
      for (const opening of rooms.values()) await opening.then((room) => room.close()).catch(() => undefined);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Who comes in, and in which role. Throws what `closeCodeOf` turns into a close code. */
async function admit(
  runtime: Runtime,
  socket: WebSocket,
  request: IncomingMessage,
  briefId: string,
): Promise<Connection> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const authentication = await authenticate(runtime, headers);
  if (!authentication) throw new Refused(closeCode.unauthenticated);
  if (authentication.by === "session" && !sameOrigin(headers, runtime.publicUrl))
    throw new Refused(closeCode.forbidden);
  const url = new URL(request.url ?? "/", "http://localhost");
  const version = url.searchParams.get(schemaVersionParameter);
  if (version !== null && version !== String(schemaVersion)) throw new Refused(closeCode.outdatedSchema);
  const { brief, role } = await authorizeBrief(runtime.db, authentication.actor, briefId, "brief.read");
  if (brief.trashedAt) throw new Refused(closeCode.notFound);
  return {
    socket,
    user: authentication.actor,
    headers,
    role,
    clients: new Set(),
    stored: Promise.resolve(),
    alive: true,
  };
}

/** A page of another site shall not open a socket with this site's cookie. */
function sameOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = URL.canParse(origin) ? new URL(origin).host : "";
  return origin === new URL(publicUrl).origin || host === headers.get("host");
}

class Refused extends Error {
  readonly code: CloseCode;

  constructor(code: CloseCode) {
    super(`refused with ${code}`);
    this.code = code;
  }
}

function closeCodeOf(error: unknown): CloseCode {
  if (error instanceof Refused) return error.code;
  if (!isAppError(error)) return closeCode.unavailable;
  switch (error.code) {
    case "unauthenticated":
      return closeCode.unauthenticated;
    case "forbidden":
      return closeCode.forbidden;
    case "not-found":
    case "brief-trashed":
      return closeCode.notFound;
    default:
      return closeCode.unavailable;
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.length);
}
