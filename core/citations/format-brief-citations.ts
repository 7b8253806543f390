import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { formatCitations } from "./format-citations.ts";
import type { FormattedCitations, formatCitationsInput } from "./model.ts";
import { styleOfBrief } from "./style-of-brief.ts";
import { workspaceSources } from "./workspace-sources.ts";

/**
 * Citations as a brief sets them, and the list of references that comes of them. A source that is not of the brief's
 * workspace is marked missing; a merged one is set as what it was merged into. Throws `not-found`.
 */
export async function formatBriefCitations(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { clusters, listed, style }: z.output<typeof formatCitationsInput>,
): Promise<FormattedCitations> {
  const { brief } = await authorizeBrief(db, actor, briefId, "brief.read");
  const cited = clusters.flat().map(({ sourceId }) => sourceId);
  const sources = await workspaceSources(db, brief.workspaceId, [...cited, ...listed]);
  const nowOf = (id: string) => sources.get(id)?.id ?? id;
  return formatCitations({
    style: style ?? styleOfBrief(brief),
    language: brief.language,
    clusters: clusters.map((cites) => cites.map((cite) => ({ ...cite, sourceId: nowOf(cite.sourceId) }))),
    sources: new Map([...sources.values()].map(({ id, csl }) => [id, csl])),
    listed: listed.map(nowOf),
  });
}
