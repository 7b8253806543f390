import type { Database } from "#prisma/database";

/** What the past of every commentary takes on the disk, with indices, once dead rows are gone; in bytes. */
export type PastSizes = Readonly<Record<(typeof tables)[number], number>>;

/** Revisions, the orders of sections, and who brought which clocks. */
const tables = ["SectionRevision", "SectionOrder", "Authorship", "AuthorshipSnapshot"] as const;

export async function pastSizes(db: Database): Promise<PastSizes> {
  const entries: [string, number][] = [];
  for (const table of tables) {
    await db.$executeRawUnsafe(`VACUUM FULL "${table}"`);
    const [row] = await db.$queryRawUnsafe<{ size: number }[]>(
      `SELECT pg_total_relation_size('"${table}"')::float8 AS "size"`,
    );
    entries.push([table, row?.size ?? 0]);
  }
  return Object.fromEntries(entries) as PastSizes;
}

export interface Storage {
  /** Of the final text as UTF-8. */
  readonly textKb: number;
  /** The log once it is folded: the snapshot and the rows beside it. */
  readonly logKb: number;
  readonly revisionsKb: number;
  readonly authorshipKb: number;
  /** All that the past takes by the final text and the folded log. */
  readonly ratio: number;
}

/** What one commentary takes; `before` was measured before it was written. */
export async function storageOf(db: Database, briefId: string, before: PastSizes): Promise<Storage> {
  const [present] = await db.$queryRaw<Record<"text" | "log", number>[]>`
    SELECT
      (SELECT sum(octet_length("title") + octet_length("text")) FROM "Section" WHERE "briefId" = ${briefId}::uuid)::float8 AS "text",
      (SELECT sum(length("state")) FROM "DocumentSnapshot" WHERE "briefId" = ${briefId}::uuid)::float8 +
      (SELECT coalesce(sum(length("update")), 0) FROM "DocumentUpdate" WHERE "briefId" = ${briefId}::uuid)::float8 AS "log"`;
  if (!present) throw new Error("nothing is stored");
  const now = await pastSizes(db);
  const sizeOf = (...names: (keyof PastSizes)[]) =>
    names.reduce((sum, name) => sum + now[name] - before[name], 0);
  return {
    textKb: kb(present.text),
    logKb: kb(present.log),
    revisionsKb: kb(sizeOf("SectionRevision", "SectionOrder")),
    authorshipKb: kb(sizeOf("Authorship", "AuthorshipSnapshot")),
    ratio: Number((sizeOf(...tables) / (present.text + present.log)).toFixed(2)),
  };
}

function kb(bytes: number): number {
  return Math.round(bytes / 1024);
}
