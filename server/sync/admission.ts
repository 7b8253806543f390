import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { type Admission, type AdmissionRequest, admitToBriefs } from "#core/briefs/admit";
import { type AppError, isAppError } from "#core/errors";
import { type ReadCredential, type SessionCookie, credentialReader } from "#core/people/credentials";
import { schemaVersion } from "#editor/schema";
import type { PlainConnections } from "#prisma/plain-connections";
import { type CloseCode, closeCode } from "#sync/close-codes";
import { schemaVersionParameter } from "#sync/rooms";
import { Connection } from "./connection.ts";
import { gathered } from "./gathered.ts";
import type { Limits } from "./limits.ts";

/** Why somebody does not come in, or may not stay. */
export class Refused extends Error {
  readonly code: CloseCode;

  constructor(code: CloseCode) {
    super(`refused with ${code}`);
    this.code = code;
  }
}

/** Decides who comes in and who may stay; those who come at once are looked up at once. */
export class Admissions {
  readonly #limits: Limits;
  readonly #origin: string;
  readonly #readCredential: ReadCredential;
  readonly #admit: (request: AdmissionRequest) => Promise<Admission>;

  constructor(
    pool: PlainConnections["pool"],
    { publicUrl, cookie }: { readonly publicUrl: string; readonly cookie: SessionCookie },
    limits: Limits,
  ) {
    this.#limits = limits;
    this.#origin = new URL(publicUrl).origin;
    this.#readCredential = credentialReader(cookie);
    this.#admit = gathered((requests) => admitToBriefs(pool, requests));
  }

  /** A connection for whoever sent this upgrade. Throws Refused. */
  async admit(
    socket: WebSocket,
    wire: Duplex,
    request: { readonly headers: IncomingMessage["headers"]; readonly url: string },
    briefId: string,
  ): Promise<Connection> {
    const { headers } = request;
    const credential = refusing(() => this.#readCredential(headers));
    if (!credential) throw new Refused(closeCode.unauthenticated);
    if (credential.by === "session" && !isOwnPage(headers, this.#origin)) {
      throw new Refused(closeCode.forbidden);
    }
    const version = new URL(request.url, "http://localhost").searchParams.get(schemaVersionParameter);
    if (version !== null && version !== String(schemaVersion)) throw new Refused(closeCode.outdatedSchema);
    const admission = await this.#admit({ credential, briefId });
    if (isAppError(admission)) throw new Refused(codeOf(admission));
    const { actor: user, role } = admission;
    return new Connection(socket, wire, { briefId, credential, user, role }, this.#limits);
  }

  /** Judges an open connection anew and takes over the role that its person now has. Throws Refused. */
  async judge(connection: Connection): Promise<void> {
    const { credential, briefId } = connection;
    const admission = await this.#admit({ credential, briefId });
    if (!isAppError(admission)) {
      connection.role = admission.role;
      return;
    }
    // Its cookie may have been replaced by a newer one: the browser comes back with what it has now.
    const replaced = admission.code === "unauthenticated" && credential.by === "session";
    throw new Refused(replaced ? closeCode.restarting : codeOf(admission));
  }
}

/** What an upgrade is judged by, without the request itself, which holds much more. */
export function handshakeOf(request: IncomingMessage) {
  const { authorization, cookie, origin, host } = request.headers;
  return { headers: { authorization, cookie, origin, host }, url: request.url ?? "/" };
}

/** A page of another site shall not open a socket with this site's cookie. */
function isOwnPage({ origin, host }: IncomingMessage["headers"], ownOrigin: string): boolean {
  if (origin === undefined || origin === ownOrigin) return origin === ownOrigin;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function refusing<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw isAppError(error) ? new Refused(codeOf(error)) : error;
  }
}

function codeOf({ code }: AppError): CloseCode {
  switch (code) {
    case "unauthenticated":
      return closeCode.unauthenticated;
    case "forbidden":
      return closeCode.forbidden;
    case "not-found":
      return closeCode.notFound;
    default:
      return closeCode.unavailable;
  }
}
