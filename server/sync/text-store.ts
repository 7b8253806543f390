import { type PlainConnections, literal } from "#prisma/plain-connections";
import { gathered } from "./gathered.ts";

/** What the database holds of a text. */
export interface StoredText {
  readonly snapshot: { readonly state: Uint8Array; readonly stateVector: Uint8Array | null } | null;
  /** Counts the snapshots of this text. */
  readonly version: number;
  /** The updates since, in the order of their writing; some may be in the snapshot as well. */
  readonly rows: readonly Uint8Array[];
  /** Whether rows wait to be projected, or sections for their revision. */
  readonly unsettled: boolean;
}

export interface NewRow {
  readonly briefId: string;
  readonly userId: string;
  readonly update: Uint8Array;
}

export interface StoredRow extends NewRow {
  readonly seq: number;
}

/** The log and the snapshots of texts, read and written with as few statements as there are turns of the loop. */
export class TextStore {
  readonly #connections: PlainConnections;
  readonly #load: (briefId: string) => Promise<StoredText>;

  constructor(connections: PlainConnections) {
    this.#connections = connections;
    this.#load = gathered((briefIds) => this.#loadAll(briefIds));
  }

  /** Texts that are asked for at once are read at once. */
  load(briefId: string): Promise<StoredText> {
    return this.#load(briefId);
  }

  /** Appends to the logs, all or nothing, in order; resolves once the rows are on the disk. */
  async append(rows: readonly NewRow[]): Promise<void> {
    await this.#connections.run(
      `INSERT INTO "DocumentUpdate" ("briefId", "userId", "update", "createdAt") VALUES ${valuesOf(rows)}`,
    );
  }

  /** As `append`, with the rows' numbers. Rows of a brief that was deleted for good are left out. */
  async appendNumbered(rows: readonly NewRow[]): Promise<{ seq: number }[]> {
    return this.#connections.run<{ seq: number }>(
      `INSERT INTO "DocumentUpdate" ("briefId", "userId", "update", "createdAt")
       SELECT "briefId"::uuid, "userId", "update"::bytea, "createdAt"
       FROM (VALUES ${valuesOf(rows)}) AS row ("briefId", "userId", "update", "createdAt")
       WHERE EXISTS (SELECT FROM "Brief" WHERE "Brief"."id" = row."briefId"::uuid)
       RETURNING "seq"::float8 AS "seq"`,
    );
  }

  /** The number of the newest row, and of all rows of these briefs above `seq`. */
  async numbersAbove(seq: number, briefIds: readonly string[]): Promise<number[]> {
    const { rows } = await this.#connections.pool.query<{ seq: number }>(
      `SELECT "seq"::float8 AS "seq" FROM "DocumentUpdate" WHERE "briefId" = ANY($1::uuid[]) AND "seq" > $2`,
      [briefIds, seq],
    );
    return rows.map((row) => row.seq);
  }

  async newest(): Promise<number> {
    const { rows } = await this.#connections.pool.query<{ seq: number | null }>(
      `SELECT max("seq")::float8 AS "seq" FROM "DocumentUpdate"`,
    );
    return rows[0]?.seq ?? 0;
  }

  async rows(numbers: readonly number[]): Promise<StoredRow[]> {
    const { rows } = await this.#connections.pool.query<{
      seq: number;
      briefId: string;
      userId: string;
      update: Buffer;
    }>(
      `SELECT "seq"::float8 AS "seq", "briefId", "userId", "update" FROM "DocumentUpdate"
       WHERE "seq" = ANY($1::bigint[]) ORDER BY "seq"`,
      [numbers],
    );
    return rows;
  }

  close(): Promise<void> {
    return this.#connections.end();
  }

  /** One statement, so that no fold comes between a snapshot and its rows. */
  async #loadAll(briefIds: readonly string[]): Promise<StoredText[]> {
    const { rows } = await this.#connections.pool.query<{
      briefId: string;
      state: string | null;
      stateVector: Buffer | null;
      version: number | null;
      updates: string[] | null;
      unsettled: boolean | null;
    }>(
      // Base64 costs half of what the default, hexadecimal, does to read.
      `SELECT asked."briefId", encode(snapshot."state", 'base64') AS "state", snapshot."stateVector",
              snapshot."version", log."updates",
              log."unprojected" OR EXISTS (
                SELECT FROM "Section" WHERE "Section"."briefId" = asked."briefId" AND "pending" <> '{}'
              ) AS "unsettled"
       FROM unnest($1::uuid[]) AS asked ("briefId")
       CROSS JOIN LATERAL (
         SELECT array_agg(encode("update", 'base64') ORDER BY "seq") AS "updates",
                coalesce(bool_or(NOT "projected"), false) AS "unprojected"
         FROM "DocumentUpdate" WHERE "DocumentUpdate"."briefId" = asked."briefId"
       ) log
       LEFT JOIN "DocumentSnapshot" snapshot ON snapshot."briefId" = asked."briefId"`,
      [briefIds],
    );
    const found = new Map(rows.map((row) => [row.briefId, row]));
    return briefIds.map((briefId) => {
      const row = found.get(briefId);
      return {
        snapshot: row?.state ? { state: fromBase64(row.state), stateVector: row.stateVector } : null,
        version: row?.version ?? 0,
        rows: (row?.updates ?? []).map(fromBase64),
        unsettled: row?.unsettled ?? false,
      };
    });
  }
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

function valuesOf(rows: readonly NewRow[]): string {
  return rows
    .map(
      ({ briefId, userId, update }) =>
        // Times are kept in UTC, whatever the database's own zone is.
        `(${literal.text(briefId)}, ${literal.text(userId)}, ${literal.bytes(update)}, timezone('utc', now()))`,
    )
    .join(", ");
}
