import { z } from "zod";
import type { Source as SourceRow } from "#prisma/client/client";
import { type Source, csl } from "./model.ts";
import { type Trouble, healths, troubles } from "./vocabulary.ts";

/** To be selected with a source: how many pieces of evidence in briefs that are not in the trash quote it. */
export const withUses = {
  _count: { select: { evidence: { where: { claim: { deletedAt: null, brief: { trashedAt: null } } } } } },
} as const;

export function presentSource(row: SourceRow & { _count: { evidence: number } }): Source {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    title: row.title,
    url: row.url,
    csl: csl.parse(row.csl),
    reliability: row.reliability,
    note: row.note,
    health: healths.find((health) => health === row.health) ?? null,
    movedTo: row.health === "moved" ? movedTo(row.healthDetail) : null,
    healthSince: row.healthSince?.toISOString() ?? null,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    settled: row.settledAt !== null,
    uses: row._count.evidence,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What is wrong with a source's address while nobody has seen to it. */
export function troubleOf({ health, settledAt }: Pick<SourceRow, "health" | "settledAt">): Trouble | null {
  return settledAt === null ? (troubles.find((trouble) => trouble === health) ?? null) : null;
}

function movedTo(detail: SourceRow["healthDetail"]): string | null {
  return z.object({ address: z.string() }).safeParse(detail).data?.address ?? null;
}
