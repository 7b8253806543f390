import type { Source as SourceRow } from "#prisma/client/client";
import { type Source, csl } from "./model.ts";

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
    uses: row._count.evidence,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
