import type { Source, SourceMerge as Row } from "#prisma/client/client";
import type { PersonRef } from "../http-model.ts";
import type { SourceMerge } from "./model.ts";

export const withLoser = { loser: { select: { id: true, title: true } } } as const;

export function presentSourceMerge(
  { id, survivorId, loser, mergedById, mergedAt }: Row & { readonly loser: Pick<Source, "id" | "title"> },
  person: (id: string) => PersonRef,
): SourceMerge {
  return { id, survivorId, loser, by: person(mergedById), at: mergedAt.toISOString() };
}
