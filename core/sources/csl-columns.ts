import type { Prisma } from "#prisma/client/client";
import type { Csl } from "./model.ts";

/** A CSL item as it is stored, and what lists read of it; our row has an id of its own. */
export function cslColumns({ id: _, ...csl }: Csl) {
  return { csl: csl as Prisma.InputJsonObject, title: csl.title, url: csl.URL ?? null };
}
