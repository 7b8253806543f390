import type { JsonNode } from "#editor/json-node";
import { authorizeClaim } from "../access.ts";
import { eachPiece, isInline } from "../documents/flat-text.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Passage } from "./model.ts";

/**
 * The paragraph of the projected text that holds a claim's words, with the one before and the one after it; not the
 * section's title, which stands beside; none while
 * the claim is detached. Throws `not-found`.
 */
export async function readPassage(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
): Promise<Passage> {
  const { claim } = await authorizeClaim(db, actor, claimId, "review.read");
  const { briefId, sectionId, detachedAt } = claim;
  if (sectionId === null || detachedAt) return { section: null, paragraphs: [] };
  const section = await db.section.findUnique({ where: { briefId_id: { briefId, id: sectionId } } });
  const blocks = paragraphsOf(section?.content)
    .map((block) => ({ parts: partsOf(block, claimId), title: block.type === "sectionHeading" }))
    .filter(({ parts, title }) => !title || parts.some((part) => part.claim))
    .map(({ parts }) => parts);
  const first = blocks.findIndex((parts) => parts.some((part) => part.claim));
  const last = blocks.findLastIndex((parts) => parts.some((part) => part.claim));
  const near = first < 0 ? [] : blocks.slice(Math.max(0, first - 1), last + 2);
  return { section: section?.title || null, paragraphs: near.map((parts) => ({ parts })) };
}

/** The blocks that hold text themselves: paragraphs, headings, also those of lists, quotations and tables. */
function paragraphsOf(content: unknown): JsonNode[] {
  const nodes = Array.isArray(content) ? (content as JsonNode[]) : ((content as JsonNode)?.content ?? []);
  return nodes.flatMap((node) => (node.content?.some(isInline) ? [node] : paragraphsOf(node.content ?? [])));
}

function partsOf(block: JsonNode, claimId: string): { text: string; claim: boolean }[] {
  const parts: { text: string; claim: boolean }[] = [];
  eachPiece([block], (text, node) => {
    const claim =
      node?.marks?.some(({ type, attrs }) => type === "claim" && attrs?.["id"] === claimId) ?? false;
    const last = parts.at(-1);
    if (last?.claim === claim) last.text += text;
    else parts.push({ text, claim });
  });
  return parts;
}
