import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Version } from "./model.ts";
import { presentVersions } from "./present-version.ts";

/** The versions of a commentary that people named or released, newest first. Throws `not-found`. */
export async function listVersions(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<Version[]> {
  await authorizeBrief(db, actor, briefId, "version.read");
  const rows = await db.briefVersion.findMany({ where: { briefId }, orderBy: { number: "desc" } });
  return presentVersions(db, rows);
}
