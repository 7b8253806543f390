import { uuidv7 } from "uuidv7";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { folded } from "../collation.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { AddedStates } from "./model.ts";
import { lockRegistry } from "./lock-registry.ts";
import { type StarterState, starterStates } from "./starter/states.ts";

/**
 * Adds the states of the starter set that the registry lacks. One that is kept already, under its ISO code or as a
 * state of the same name, is left as people made it. Throws `not-found` and `forbidden`.
 */
export async function addStates(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
): Promise<AddedStates> {
  await authorize(db, actor, workspaceId, "entity.create");
  return db.$transaction(async (tx) => {
    await lockRegistry(tx, workspaceId);
    const rows = await tx.entity.findMany({
      where: { workspaceId, OR: [{ kind: "state" }, { iso3166: { not: null } }] },
      select: { iso3166: true, namePl: true, nameEn: true },
    });
    const codes = new Set(rows.map(({ iso3166 }) => iso3166));
    const names = new Set(rows.flatMap(({ namePl, nameEn }) => [folded(namePl ?? ""), folded(nameEn ?? "")]));
    const isKept = ({ iso3166, name }: StarterState) =>
      codes.has(iso3166) || names.has(folded(name.pl)) || names.has(folded(name.en));
    const lacking = starterStates.filter((state) => !isKept(state));
    const added = lacking.length;
    const counts = { added, kept: starterStates.length - added };
    if (added === 0) return counts;
    await tx.entity.createMany({
      data: lacking.map(({ name, aliases, ...fields }) => ({
        ...fields,
        id: uuidv7(),
        workspaceId,
        kind: "state",
        namePl: name.pl,
        nameEn: name.en,
        aliases: aliases.map((alias) => ({ ...alias })),
        createdById: actor.userId,
      })),
    });
    const entry = {
      workspaceId,
      actorId: actor.userId,
      action: "entity.states-added",
      detail: counts,
    } as const;
    await recordAudit(tx, entry);
    return counts;
  });
}
