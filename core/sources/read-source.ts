import { authorizeSource } from "../access.ts";
import { listCiting } from "../citations/list-citing.ts";
import { claimUses } from "../claims/claim-uses.ts";
import { stances } from "../claims/vocabulary.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { SourceDetail } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";

/** A source with the claims that rest on it, newest first, and where it is cited; of one that was merged, what it became. Throws `not-found`. */
export async function readSource(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
): Promise<SourceDetail> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.read");
  const [row, uses, cited] = await Promise.all([
    db.source.findUniqueOrThrow({ where: { id: source.id }, include: withUses }),
    claimUses(db, { sourceId: source.id }),
    listCiting(db, source.id),
  ]);
  const claims = uses.map((use) => ({
    ...use,
    stance: stances.find((stance) => stance === use.stance) ?? "background",
  }));
  return { ...presentSource(row), claims, cited };
}
