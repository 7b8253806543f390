import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import type { Transaction } from "#prisma/database";
import type { FoundClaim } from "../claims/find-claims.ts";
import { type LogRow, applyAll, readLog, readLogBeside } from "../documents/load-document.ts";
import { type Stamp, joinStamps, minuteOf } from "../history/stamps.ts";
import type { SectionState } from "./section-state.ts";
import type { SectionContent } from "./split-sections.ts";
import { TextBlocks } from "./text-blocks.ts";

/** Beyond this the log is folded into the snapshot. */
const most = { rows: 200, bytes: 128 * 1024 };
/** Younger rows stay in the log, in ms: other nodes look there for what no message told them of. */
const youngMs = 30_000;

interface HeldRow {
  readonly seq: bigint;
  readonly bytes: number;
  readonly createdAt: Date;
}

interface LogSize {
  readonly rows: number;
  readonly bytes: number;
}

/**
 * A brief's text as of one projection, with what was derived from it: where the next one goes on if nobody else has
 * projected the brief meanwhile.
 */
export class ProjectedText {
  readonly doc = createDoc();
  readonly blocks = new TextBlocks(this.doc);
  /** How many projections the brief has had with this one. */
  projections = -1;
  sections: readonly SectionState[] = [];
  contents: readonly SectionContent[] = [];
  /** The claims as the table has them; null where that is to be looked up. */
  claims: ReadonlyMap<string, FoundClaim> | null = null;
  /** The last stamp of each Yjs client that wrote in the last projection. */
  #lastStamps: readonly Stamp[] = [];
  /** The rows of the log that it holds; some may be in the snapshot as well. */
  #rows: HeldRow[] = [];
  /** Of the snapshot that it holds. */
  #version: number;

  private constructor(version: number) {
    this.#version = version;
  }

  /** The text without the rows that no projection has seen, and those. */
  static async load(tx: Transaction, briefId: string): Promise<{ text: ProjectedText; fresh: LogRow[] }> {
    const { snapshot, rows } = await readLog(tx, briefId);
    const text = new ProjectedText(snapshot?.version ?? 0);
    const known = rows.filter((row) => row.projected);
    applyAll(text.doc, [...(snapshot ? [snapshot.state] : []), ...known.map((row) => row.update)]);
    text.count(known);
    return { text, fresh: rows.filter((row) => !row.projected) };
  }

  /**
   * Takes in what others have projected meanwhile, and resolves with the rows that nobody has; with null, and changes
   * nothing, if the log was folded, and the text has to be loaded.
   */
  async catchUp(tx: Transaction, briefId: string): Promise<LogRow[] | null> {
    const { version, rows } = await readLogBeside(
      tx,
      briefId,
      this.#rows.map(({ seq }) => seq),
    );
    if (version !== this.#version) return null;
    const known = rows.filter((row) => row.projected);
    applyAll(
      this.doc,
      known.map((row) => row.update),
    );
    this.count(known);
    this.claims = null;
    this.#lastStamps = [];
    return rows.filter((row) => !row.projected);
  }

  /** Notes that the text holds these rows of the log. */
  count(rows: readonly LogRow[]): void {
    for (const { seq, update, createdAt } of rows) this.#rows.push({ seq, bytes: update.length, createdAt });
  }

  /**
   * The stamps of what has entered the text, joined; those of a person who wrote on within a minute go on from the
   * last one, so that a day of typing does not take a stamp for each projection.
   */
  goOnWith(entered: readonly Stamp[]): Stamp[] {
    const goneOn = this.#lastStamps.filter((last) => {
      const next = entered.find(({ clientId }) => clientId === last.clientId);
      return next?.from === last.to && minuteOf(next.at) === minuteOf(last.at);
    });
    const joined = joinStamps([...goneOn, ...entered]);
    const last = new Map(joined.map((stamp) => [stamp.clientId, stamp]));
    this.#lastStamps = [...last.values()];
    return joined.filter((stamp) => !goneOn.includes(stamp));
  }

  /** Whether it holds back something that hangs on what has not come. */
  get waits(): boolean {
    return this.doc.store.pendingStructs !== null;
  }

  /** Whether the log holds much that may leave it. */
  foldable(now: Date): boolean {
    const old = this.#rows.filter((row) => isOld(row, now));
    return isMuch({ rows: old.length, bytes: old.reduce((sum, { bytes }) => sum + bytes, 0) });
  }

  /** The same of a text that is not loaded. */
  static async isFoldable(tx: Transaction, briefId: string, now: Date): Promise<boolean> {
    const youngest = new Date(now.getTime() - youngMs).toISOString();
    const [old] = await tx.$queryRaw<LogSize[]>`
      SELECT count(*)::int AS "rows", coalesce(sum(length("update")), 0)::float8 AS "bytes" FROM "DocumentUpdate"
      WHERE "briefId" = ${briefId}::uuid AND "createdAt" <= ${youngest}::timestamp`;
    return old !== undefined && isMuch(old);
  }

  /** Replaces the snapshot by one of the text as it is; those of its rows that are old leave the log. */
  async fold(tx: Transaction, briefId: string, now: Date): Promise<void> {
    const state = new Uint8Array(Y.encodeStateAsUpdate(this.doc));
    const stateVector = new Uint8Array(Y.encodeStateVector(this.doc));
    const at = new Date().toISOString();
    const folded = await tx.$executeRaw`
      INSERT INTO "DocumentSnapshot" ("briefId", "state", "stateVector", "version", "createdAt")
      VALUES (${briefId}::uuid, ${state}, ${stateVector}, ${this.#version + 1}, ${at}::timestamp)
      ON CONFLICT ("briefId") DO UPDATE SET
        "state" = excluded."state", "stateVector" = excluded."stateVector", "version" = excluded."version",
        "createdAt" = excluded."createdAt"
      WHERE "DocumentSnapshot"."version" = ${this.#version}`;
    if (folded !== 1) throw new Error(`the log of brief ${briefId} was folded by somebody else`);
    const old = this.#rows.filter((row) => isOld(row, now)).map(({ seq }) => seq);
    await tx.$executeRaw`DELETE FROM "DocumentUpdate" WHERE "seq" = ANY(${old}::bigint[])`;
    this.#rows = this.#rows.filter((row) => !isOld(row, now));
    this.#version += 1;
    // Stamps are folded with the log: none can be drawn out any more.
    this.#lastStamps = [];
  }

  destroy(): void {
    this.doc.destroy();
  }
}

function isMuch({ rows, bytes }: LogSize): boolean {
  return rows > most.rows || bytes > most.bytes;
}

function isOld({ createdAt }: HeldRow, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= youngMs;
}
