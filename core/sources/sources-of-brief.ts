import type { Transaction } from "#prisma/database";
import { citedSources } from "../citations/cited-sources.ts";
import { workspaceSources } from "../citations/workspace-sources.ts";
import { briefClaims } from "../claims/brief-claims.ts";
import { readContent } from "../documents/read-content.ts";

/**
 * The ids of the sources that a commentary uses: those that it cites in the text's order, then those that are evidence
 * alone. Rights are the caller's to check.
 */
export async function sourcesOfBrief(
  db: Transaction,
  { id, workspaceId }: { readonly id: string; readonly workspaceId: string },
): Promise<string[]> {
  const cited = await workspaceSources(db, workspaceId, citedSources(await readContent(db, id)));
  const claims = await briefClaims(db, id);
  const evidence = claims.flatMap((claim) => claim.evidence.map(({ source }) => source.id));
  return [...new Set([...[...cited.values()].map((source) => source.id), ...evidence])];
}
