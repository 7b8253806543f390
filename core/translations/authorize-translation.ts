import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeBrief } from "../access.ts";
import { AppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Role } from "../roles.ts";

/**
 * A translation that the actor may write in, and its original, which he or she may read. Throws `not-found`, `forbidden`,
 * `brief-trashed`, and `not-a-translation`.
 */
export async function authorizeTranslation(
  db: Transaction,
  actor: Actor,
  briefId: string,
): Promise<{ brief: Brief; original: Brief; role: Role }> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "brief.write");
  if (brief.translationOfId === null) throw new AppError("not-a-translation");
  const { brief: original } = await authorizeBrief(db, actor, brief.translationOfId, "brief.read");
  return { brief, original, role };
}
