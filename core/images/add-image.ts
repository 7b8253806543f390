import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { inspectImage } from "./inspect-image.ts";
import type { Image } from "./model.ts";
import { presentImage } from "./present-image.ts";

/**
 * Keeps a picture in a workspace; the same bytes are kept once. Throws `not-found`, `forbidden`, `image-type`,
 * `image-too-large` and `image-unreadable`.
 */
export async function addImage(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  bytes: Uint8Array,
): Promise<Image> {
  await authorize(db, actor, workspaceId, "image.add");
  return keepImage(db, { workspaceId, createdById: actor.userId, bytes });
}

interface NewImage {
  readonly workspaceId: string;
  readonly createdById: string;
  readonly bytes: Uint8Array;
}

/** Rights are the caller's to check. Throws `image-type`, `image-too-large` and `image-unreadable`. */
export async function keepImage(db: Transaction, { bytes, ...owner }: NewImage): Promise<Image> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const where = { workspaceId_hash: { workspaceId: owner.workspaceId, hash } };
  const known = await db.image.findUnique({ where, omit: { bytes: true } });
  if (known) return presentImage(known);
  const inspected = await inspectImage(bytes);
  const data = { id: uuidv7(), ...owner, hash, ...inspected, bytes: new Uint8Array(bytes) };
  // Of two who bring the same at once, the first one's stays.
  await db.image.createMany({ data: [data], skipDuplicates: true });
  return presentImage(await db.image.findUniqueOrThrow({ where, omit: { bytes: true } }));
}
