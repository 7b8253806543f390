import { authorizeBrief } from "../access.ts";
import { briefClaims } from "../claims/brief-claims.ts";
import type { Claim } from "../claims/model.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { loadSignOffs } from "../sign-offs/load-sign-offs.ts";
import type { Section } from "./model.ts";
import { sectionKinds } from "./vocabulary.ts";

/** The sections of the text in order, the lead first, with how far their claims have come. Throws `not-found`. */
export async function listSections(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
): Promise<Section[]> {
  await authorizeBrief(db, actor, briefId, "brief.read");
  const [sections, revisions, claims, signOffs] = await Promise.all([
    db.section.findMany({
      where: { briefId, removedAt: null },
      orderBy: { position: "asc" },
      omit: { content: true, pending: true },
    }),
    db.sectionRevision.groupBy({ by: ["sectionId"], where: { briefId }, _max: { number: true } }),
    briefClaims(db, briefId),
    loadSignOffs(db, briefId),
  ]);
  const newest = new Map(revisions.map((row) => [row.sectionId, row._max.number]));
  return sections.map((section) => ({
    id: section.id,
    kind: sectionKinds.find((kind) => kind === section.kind) ?? "body",
    title: section.title,
    text: section.text,
    position: section.position,
    words: section.words,
    revision: newest.get(section.id) ?? null,
    signOff: signOffs.get(section.id) ?? null,
    claims: coverage(claims.filter((claim) => claim.sectionId === section.id && !claim.detached)),
  }));
}

function coverage(claims: readonly Pick<Claim, "status" | "evidence">[]): Section["claims"] {
  const verified = claims.filter((claim) => claim.status === "verified").length;
  const sourced = claims.filter((claim) => claim.status !== "verified" && claim.evidence.length > 0).length;
  return { total: claims.length, verified, sourced, open: claims.length - verified - sourced };
}
