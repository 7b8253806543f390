import type { Entity, EntityMerge } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { PersonRef } from "../http-model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Merge } from "./model.ts";

type Row = EntityMerge & { readonly loser: Pick<Entity, "id" | "namePl" | "nameEn"> };

export const withLoser = { loser: { select: { id: true, namePl: true, nameEn: true } } } as const;

export async function presentMerge(db: Transaction, mergeId: string): Promise<Merge> {
  const row = await db.entityMerge.findUniqueOrThrow({ where: { id: mergeId }, include: withLoser });
  return showMerge(row, await peopleById(db, [row.mergedById]));
}

export function showMerge(
  { id, survivorId, loser, mergedById, mergedAt }: Row,
  person: (id: string) => PersonRef,
): Merge {
  return {
    id,
    survivorId,
    loser: { id: loser.id, name: { pl: loser.namePl, en: loser.nameEn } },
    by: person(mergedById),
    at: mergedAt.toISOString(),
  };
}
