import type { Database } from "#prisma/database";

export interface Storage {
  /** Of the final text as UTF-8. */
  readonly textKb: number;
  /** The log once it is folded: the snapshot and the rows beside it. */
  readonly logKb: number;
  /** All rows of revisions, with what the database adds to each row and its index. */
  readonly revisionsKb: number;
  /** Who brought which clocks. */
  readonly stampsKb: number;
  /** The revisions by the final text and the folded log. */
  readonly ratio: number;
}

/** An entry of the primary key's index of revisions, and a row's header and pointer, in bytes. */
const perRow = 96 + 28;

export async function storageOf(db: Database, briefId: string): Promise<Storage> {
  const [sizes] = await db.$queryRaw<Record<"text" | "snapshot" | "log" | "revisions" | "stamps", number>[]>`
    SELECT
      (SELECT sum(octet_length("title") + octet_length("text")) FROM "Section" WHERE "briefId" = ${briefId}::uuid)::float8 AS "text",
      (SELECT coalesce(sum(length("state")), 0) FROM "DocumentSnapshot" WHERE "briefId" = ${briefId}::uuid)::float8 AS "snapshot",
      (SELECT coalesce(sum(length("update")), 0) FROM "DocumentUpdate" WHERE "briefId" = ${briefId}::uuid)::float8 AS "log",
      (SELECT sum(pg_column_size(r.*) + ${perRow}) FROM "SectionRevision" r WHERE "briefId" = ${briefId}::uuid)::float8 AS "revisions",
      (SELECT sum(pg_column_size(a.*)) FROM "Authorship" a WHERE "briefId" = ${briefId}::uuid)::float8 AS "stamps"`;
  if (!sizes) throw new Error("nothing is stored");
  const kb = (bytes: number) => Math.round(bytes / 1024);
  const { text, snapshot, log, revisions, stamps } = sizes;
  return {
    textKb: kb(text),
    logKb: kb(snapshot + log),
    revisionsKb: kb(revisions),
    stampsKb: kb(stamps),
    ratio: Number((revisions / (text + snapshot + log)).toFixed(2)),
  };
}
