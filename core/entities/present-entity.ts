import { z } from "zod";
import type { Entity as EntityRow } from "#prisma/client/client";
import { type Entity, alias } from "./model.ts";

/** To be selected with an entity: how many claims of briefs that are not in the trash are tied to it. */
export const withUses = {
  _count: { select: { claims: { where: { claim: { deletedAt: null, brief: { trashedAt: null } } } } } },
} as const;

export function presentEntity(row: EntityRow & { _count: { claims: number } }): Entity {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    kind: row.kind,
    name: { pl: row.namePl, en: row.nameEn },
    aliases: z.array(alias).parse(row.aliases),
    adjective: row.adjective,
    wikidata: row.wikidata,
    iso3166: row.iso3166,
    note: row.note,
    uses: row._count.claims,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The name that an entity is listed by. */
export function nameOf({ namePl, nameEn }: Pick<EntityRow, "namePl" | "nameEn">): string {
  return namePl ?? nameEn ?? "";
}
