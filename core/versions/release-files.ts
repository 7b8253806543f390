import type { z } from "zod";
import type { Database } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { AppError } from "../errors.ts";
import { exportDocument, only } from "../exports/export-document.ts";
import { imagesOf, thaw } from "../exports/freeze.ts";
import { type ExportFile, exportContents, exportFormats } from "../exports/model.ts";
import { exportImages } from "../images/export-images.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { releaseFileQuery } from "./model.ts";

type Choice = z.output<typeof releaseFileQuery>;

/**
 * A release as a file: the same bytes whenever it is asked for, whatever became of the text, of its claims and of its
 * sources since. Throws `not-found` (also for a version that was only named), `release-not-frozen` for a release that was
 * made before such files were kept, and `export-failed`.
 */
export async function readReleaseFile(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  versionId: string,
  choice: Choice,
): Promise<ExportFile> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.export");
  const version = await db.briefVersion.findFirst({
    where: { id: versionId, briefId, kind: "released" },
    select: { frozen: { select: { versionId: true } } },
  });
  if (!version) throw new AppError("not-found");
  if (!version.frozen) throw new AppError("release-not-frozen");
  const file = await releaseFile(db, versionId, choice);
  await recordAudit(db, {
    workspaceId: brief.workspaceId,
    briefId,
    actorId: actor.userId,
    action: "brief.exported",
    detail: { ...choice, versionId },
  });
  return file;
}

/** A frozen release as a file. Rights are the caller's to check. Throws `export-failed`. */
export async function releaseFile(db: Database, versionId: string, choice: Choice): Promise<ExportFile> {
  return (await findFile(db, versionId, choice)) ?? makeFile(db, versionId, choice);
}

/** Makes all files of a release. The release stands without one that cannot be made: whoever asks for that is told why. */
export async function makeReleaseFiles(db: Database, versionId: string): Promise<void> {
  for (const contents of exportContents) {
    for (const format of exportFormats) {
      await makeFile(db, versionId, { format, contents }).catch(() => undefined);
    }
  }
}

/** Of two that are made at once the first is kept, and given for both. */
async function makeFile(db: Database, versionId: string, choice: Choice): Promise<ExportFile> {
  const frozen = await db.frozenRelease.findUniqueOrThrow({
    where: { versionId },
    include: { version: { select: { brief: { select: { workspaceId: true } } } } },
  });
  const images = await exportImages(db, frozen.version.brief.workspaceId, imagesOf(frozen));
  const document = thaw(frozen, new Map([...images].map(([id, image]) => [id, image.bytes])));
  const { bytes, contentType, filename } = await exportDocument(
    only(document, choice.contents),
    choice.format,
  );
  const file = { contentType, filename, bytes: new Uint8Array(bytes) };
  await db.releaseFile.createMany({ data: [{ versionId, ...choice, ...file }], skipDuplicates: true });
  return (await findFile(db, versionId, choice)) ?? file;
}

async function findFile(
  db: Database,
  versionId: string,
  { format, contents }: Choice,
): Promise<ExportFile | null> {
  return db.releaseFile.findUnique({
    where: { versionId_format_contents: { versionId, format, contents } },
    select: { bytes: true, contentType: true, filename: true },
  });
}
