import type { Transaction } from "#prisma/database";
import type { Actor } from "../people/model.ts";
import { sourceKeys } from "../sources/identity.ts";
import type { Csl } from "../sources/model.ts";
import type { Reliability } from "../sources/vocabulary.ts";

export interface FirstGrade {
  readonly reliability: Reliability | null;
  readonly reason: string | null;
  readonly byPublisher: boolean;
  readonly gradedById: string;
}

/** What a new source is graded: as a person says, or else as its publisher is. */
export async function firstGrade(
  db: Transaction,
  actor: Actor,
  workspaceId: string,
  csl: Csl,
  given: { readonly reliability?: Reliability | null; readonly reason?: string | null },
): Promise<FirstGrade> {
  const { reliability = null, reason = null } = given;
  const own = { reliability, reason, byPublisher: false, gradedById: actor.userId };
  if (reliability !== null) return own;
  const { publisherKey: key } = sourceKeys(csl);
  const known =
    key === null
      ? null
      : await db.publisherGrade.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  if (!known) return own;
  const { gradedById } = known;
  return { reliability: known.reliability, reason: known.reason, byPublisher: true, gradedById };
}
