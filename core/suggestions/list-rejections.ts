import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Rejection } from "./model.ts";
import { presentRejection } from "./present-rejection.ts";

/** What was rejected in a commentary, oldest first. Throws `not-found`. */
export async function listRejections(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<Rejection[]> {
  await authorizeBrief(db, actor, briefId, "suggestion.read");
  const rows = await db.mentionRejection.findMany({ where: { briefId }, orderBy: { createdAt: "asc" } });
  return rows.map(presentRejection);
}
