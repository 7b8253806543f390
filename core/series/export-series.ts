import { makeZip, predictLength } from "client-zip";
import { z } from "zod";
import type { Database } from "#prisma/database";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import { credit } from "../exports/house.ts";
import { slug } from "../exports/slug.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { releaseFileQuery } from "../versions/model.ts";
import { releaseFile } from "../versions/release-files.ts";
import { type ArchivedRelease, indexData, indexPage } from "./archive-index.ts";

type Choice = z.output<typeof releaseFileQuery>;

export interface SeriesArchive {
  readonly bytes: ReadableStream<Uint8Array>;
  /** In bytes. */
  readonly length: number;
  readonly contentType: string;
  readonly filename: string;
}

/**
 * All releases of a series in one form, as a ZIP with an index, sent as it is read: one file after the other is in memory.
 * Throws `not-found`, `nothing-released` and, where a file was never made and cannot be, `export-failed`.
 */
export async function exportSeries(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  seriesId: string,
  choice: Choice,
): Promise<SeriesArchive> {
  const series = await db.series.findUnique({ where: { id: seriesId } });
  if (!series) throw new AppError("not-found");
  const { workspaceId, name, language } = series;
  await authorize(db, actor, workspaceId, "brief.export");
  const releases = await findReleases(db, seriesId, choice);
  if (releases.length === 0) throw new AppError("nothing-released");
  const index = { name, language, releases: releases.map(({ listed }) => listed) };
  const lastModified = releases.at(-1)?.at ?? series.createdAt;
  const encoder = new TextEncoder();
  const indices = [
    { name: "index.html", input: encoder.encode(indexPage(index)), lastModified },
    { name: "index.json", input: encoder.encode(indexData(index)), lastModified },
  ];
  const metas = releases.map(({ listed, size, at }) => ({ name: listed.file, size, lastModified: at }));
  const detail = { seriesId, name, ...choice, releases: releases.length };
  await recordAudit(db, { workspaceId, actorId: actor.userId, action: "series.exported", detail });

  async function* files() {
    yield* indices;
    for (const { versionId, listed, at } of releases) {
      const { bytes } = await releaseFile(db, versionId, choice);
      yield { name: listed.file, input: new Uint8Array(bytes), lastModified: at };
    }
  }
  return {
    bytes: makeZip(files()),
    length: Number(predictLength([...indices, ...metas])),
    contentType: "application/zip",
    filename: `${slug(name)}-${choice.format}.zip`,
  };
}

interface Found {
  readonly versionId: string;
  readonly at: Date;
  /** In bytes. */
  readonly size: number;
  readonly listed: ArchivedRelease;
}

const row = z.object({
  versionId: z.string(),
  at: z.date(),
  hash: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  date: z.string(),
  /** Names alone, until authors had roles. */
  authors: z.array(z.union([z.string(), credit.transform(({ name }) => name)])),
  edition: z.coerce.number(),
  size: z.number().nullable(),
});

/** The oldest first. What a release says of itself is read from what was frozen, which is large, in the database. */
async function findReleases(db: Database, seriesId: string, choice: Choice): Promise<Found[]> {
  const { format, contents } = choice;
  const rows = await db.$queryRaw`
    SELECT v."id" AS "versionId", v."createdAt" AS "at", f."hash",
      f."document"::json ->> 'title' AS "title", f."document"::json ->> 'number' AS "number",
      f."document"::json ->> 'date' AS "date", f."document"::json -> 'authors' AS "authors",
      f."document"::json -> 'edition' ->> 'number' AS "edition", octet_length(r."bytes") AS "size"
    FROM "Brief" b
    JOIN "BriefVersion" v ON v."briefId" = b."id"
    JOIN "FrozenRelease" f ON f."versionId" = v."id"
    LEFT JOIN "ReleaseFile" r ON r."versionId" = v."id" AND r."format" = ${format} AND r."contents" = ${contents}
    WHERE b."seriesId" = ${seriesId}::uuid AND b."trashedAt" IS NULL
    ORDER BY v."createdAt", v."id"`;
  const taken = new Set<string>();
  const found: Found[] = [];
  for (const { versionId, at, hash, size, ...said } of z.array(row).parse(rows)) {
    const listed = { ...said, file: freeName(said, format, taken), hash };
    const bytes = size ?? (await releaseFile(db, versionId, choice)).bytes.length;
    found.push({ versionId, at, size: bytes, listed });
  }
  return found;
}

/** „21-2026-sluzy-na-wisle-2.pdf”: number or day, title, and the edition from the second on. */
function freeName(
  { number, date, title, edition }: Pick<ArchivedRelease, "number" | "date" | "title" | "edition">,
  ending: string,
  taken: Set<string>,
): string {
  const stem = [number === null ? date : slug(number), slug(title), ...(edition > 1 ? [edition] : [])].join(
    "-",
  );
  let name = `${stem}.${ending}`;
  for (let count = 2; taken.has(name); count++) name = `${stem}_${count}.${ending}`;
  taken.add(name);
  return name;
}
