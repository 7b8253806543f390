import { findCandidates } from "#editor/anchors/find-candidates";
import { authorizeClaim } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { AnchorCandidate } from "./model.ts";

/** So much of what stands around is given, to single the words out. */
const contextLength = 64;
const most = 5;

/** Places of the text, as the server last read it, that resemble the claim's last words, best first. Throws `not-found`. */
export async function listCandidates(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
): Promise<AnchorCandidate[]> {
  const { claim, brief } = await authorizeClaim(db, actor, claimId, "claim.read");
  const sections = await db.section.findMany({
    where: { briefId: brief.id, removedAt: null },
    orderBy: { position: "asc" },
    select: { id: true, text: true },
  });
  const lost = { exact: claim.quote, prefix: claim.prefix ?? "", suffix: claim.suffix ?? "" };
  return sections
    .flatMap(({ id, text }) =>
      findCandidates(text, lost, most).map(({ start, end, score }) => ({
        sectionId: id,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - contextLength), start),
        suffix: text.slice(end, end + contextLength),
        score,
      })),
    )
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most);
}
