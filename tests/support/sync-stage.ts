import { afterEach, beforeEach } from "vitest";
import type { Database } from "#prisma/database";
import type { Role } from "#core/roles";
import type { Limits } from "#server/sync/limits";
import { testDatabase } from "./database.ts";
import { RawSocket } from "./raw-socket.ts";
import { type TestRuntime, testRuntime } from "./runtime.ts";
import { type SyncBrief, type SyncPerson, aSyncBrief } from "./sync-brief.ts";
import { type ServedSync, Typist, serveSync } from "./sync-client.ts";

/** A person with the brief open in the ordinary client. */
export type Participant = Typist & { readonly person: SyncPerson };

/** For each test of a file: the real endpoint, a brief, and whoever comes; all gone afterwards. */
export interface SyncStage {
  readonly db: Database;
  readonly databaseUrl: string;
  readonly runtime: TestRuntime;
  readonly served: ServedSync;
  readonly brief: SyncBrief;
  /** Opens the brief, by the headers that sign somebody in. */
  open(headers: Record<string, string>, params?: Record<string, string>): Typist;
  /** A new person of this role, who has the text. */
  join(role: Role, name?: string): Promise<Participant>;
  /** A socket of a new person of this role, or of `person`. */
  raw(who: Role | SyncPerson): Promise<RawSocket>;
}

export function syncStage(limits: Partial<Limits> = {}): SyncStage {
  const { db, url: databaseUrl } = testDatabase();
  const leaving: (() => void)[] = [];
  let runtime: TestRuntime;
  let served: ServedSync;
  let brief: SyncBrief;

  beforeEach(async () => {
    runtime = testRuntime(db);
    served = await serveSync(runtime, databaseUrl, limits);
    brief = await aSyncBrief(runtime);
  });

  afterEach(async () => {
    for (const leave of leaving.splice(0)) leave();
    await served.close();
  });

  function open(headers: Record<string, string>, params: Record<string, string> = {}): Typist {
    const typist = new Typist(served.url, brief.briefId, headers, params);
    leaving.push(() => typist.leave());
    return typist;
  }

  return {
    db,
    databaseUrl,
    get runtime() {
      return runtime;
    },
    get served() {
      return served;
    },
    get brief() {
      return brief;
    },
    open,
    async join(role, name) {
      const person = await brief.person(role, name);
      const typist = open(person.headers);
      await typist.synced();
      return Object.assign(typist, { person });
    },
    async raw(who) {
      const { headers } = typeof who === "string" ? await brief.person(who) : who;
      const socket = await RawSocket.open(`${served.url}/${brief.briefId}`, headers);
      leaving.push(() => socket.end());
      return socket;
    },
  };
}
