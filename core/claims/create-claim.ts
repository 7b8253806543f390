import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { authorizeBrief } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import { contentOf, updateContent } from "../documents/content.ts";
import { editDocument } from "../documents/edit-document.ts";
import { flatten, retag } from "../documents/flat-text.ts";
import { AppError } from "../errors.ts";
import type { JsonNode } from "#editor/json-node";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { splitSections } from "../sections/split-sections.ts";
import { type TextQuoteSelector, findQuote } from "./find-quote.ts";
import { loadClaim } from "./load-claim.ts";
import type { Claim, createClaimInput } from "./model.ts";
import { tieEntities } from "./tie-entities.ts";

/**
 * Tags the selected words of the live text as a new claim.
 * Throws `anchor-not-found`, `anchor-ambiguous`, `not-found`, `invalid-input`.
 */
export async function createClaim(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  actor: Actor,
  briefId: string,
  { sectionId, exact, prefix, suffix, entityIds, ...fields }: z.infer<typeof createClaimInput>,
): Promise<Claim> {
  const { brief, role } = await authorizeBrief(db, actor, briefId, "claim.create");
  const claimId = uuidv7();
  await editDocument({ db, bus }, briefId, actor.userId, (doc) => {
    updateContent(doc, tagQuote(contentOf(doc), claimId, sectionId, { exact, prefix, suffix }));
  });
  await db.$transaction(async (tx) => {
    await tx.claim.update({ where: { id: claimId }, data: fields });
    if (entityIds) await tieEntities(tx, brief.workspaceId, claimId, entityIds);
    await recordAudit(tx, {
      workspaceId: brief.workspaceId,
      briefId,
      actorId: actor.userId,
      action: "claim.created",
      detail: { claimId },
    });
  });
  bus.publish({ kind: "notice", briefId, topic: "claims" });
  return loadClaim(db, claimId, actor, role);
}

function tagQuote(
  doc: JsonNode,
  id: string,
  sectionId: string | undefined,
  selector: TextQuoteSelector,
): JsonNode {
  const blocks = doc.content ?? [];
  const { text, ranges } = flatten(blocks);
  const [start, end] = sectionId ? extentOf(doc, sectionId) : [0, text.length];
  const { from, to } = findQuote(text.slice(start, end), selector);
  return { ...doc, content: retag(blocks, [...ranges, { id, from: start + from, to: start + to }]) };
}

/** Where a section's words, heading included, lie in the flat text. */
function extentOf(doc: JsonNode, sectionId: string): [number, number] {
  let start = 0;
  for (const section of splitSections(doc)) {
    const { length } = flatten(section.nodes).text;
    if (section.id === sectionId) return [start, start + length];
    if (section.nodes.length > 0) start += length + 1;
  }
  throw new AppError("not-found", { sectionId });
}
