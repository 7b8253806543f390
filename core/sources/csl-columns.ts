import type { Prisma } from "#prisma/client/client";
import { sourceKeys } from "./identity.ts";
import type { Csl } from "./model.ts";

/** A CSL item as it is stored, what lists read of it, and what it is recognised by; our row has an id of its own. */
export function cslColumns({ id: _, ...csl }: Csl) {
  return {
    csl: csl as Prisma.InputJsonObject,
    title: csl.title,
    url: csl.URL ?? null,
    ...sourceKeys(csl),
  };
}
