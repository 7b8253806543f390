import type { Transaction } from "#prisma/database";
import { occurrences } from "./find-quote.ts";

/** What stood right before and after a claim's words when they were last in the text. */
export interface LostContext {
  readonly prefix: string;
  readonly suffix: string;
}

/** So much of it is kept. */
const contextLength = 64;

/**
 * For each claim that is about to lose its words: what stands around them in the sections as they are still stored.
 * To be called before the sections are written anew.
 */
export async function contextsOfLost(
  tx: Transaction,
  briefId: string,
  found: { has(claimId: string): boolean },
): Promise<Map<string, LostContext>> {
  const standing = await tx.claim.findMany({
    where: { briefId, deletedAt: null, detachedAt: null },
    select: { id: true, quote: true, sectionId: true },
  });
  const lost = standing.filter(({ id }) => !found.has(id));
  if (lost.length === 0) return new Map();
  const ids = lost.flatMap(({ sectionId }) => sectionId ?? []);
  const sections = await tx.section.findMany({
    where: { briefId, id: { in: ids } },
    select: { id: true, text: true },
  });
  const texts = new Map(sections.map(({ id, text }) => [id, text]));
  return new Map(
    lost.map(({ id, quote, sectionId }) => [id, contextIn(texts.get(sectionId ?? "") ?? "", quote)]),
  );
}

/** Empty where the words stood in a heading, which is not in the section's text. */
function contextIn(text: string, quote: string): LostContext {
  const [place] = occurrences(text, quote);
  if (!place) return { prefix: "", suffix: "" };
  return {
    prefix: text.slice(Math.max(0, place.from - contextLength), place.from),
    suffix: text.slice(place.to, place.to + contextLength),
  };
}
