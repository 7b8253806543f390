import { authorize } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";

export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly filename: string;
}

/** A picture's bytes. Throws `not-found`. */
export async function readImage(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  imageId: string,
): Promise<ImageFile> {
  const row = await db.image.findUnique({ where: { id: imageId } });
  if (!row) throw new AppError("not-found");
  await authorize(db, actor, row.workspaceId, "image.read");
  const extension = row.contentType.replace("image/", "");
  return { bytes: row.bytes, contentType: row.contentType, filename: `${row.id}.${extension}` };
}
