import { authorize } from "../access.ts";
import { compareNames } from "../collation.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Series } from "./model.ts";
import { presentSeries } from "./present-series.ts";

/** A workspace's series by name, those that are archived last. Throws `not-found`. */
export async function listSeries(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<Series[]> {
  await authorize(db, actor, workspaceId, "series.read");
  const rows = await db.series.findMany({ where: { workspaceId } });
  const all = await presentSeries(db, rows, new Date());
  return all.toSorted(
    (one, other) => Number(one.archived) - Number(other.archived) || compareNames(one.name, other.name),
  );
}
