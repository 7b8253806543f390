import type { z } from "zod";
import { authorize } from "../access.ts";
import { AppError, isAppError } from "../errors.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { assign } from "./assign.ts";
import { judge } from "./judge.ts";
import type { BulkResult, bulkInput } from "./model.ts";

type Verbs = Pick<Runtime, "db" | "bus">;
type Bulk = z.output<typeof bulkInput>;

/**
 * Does the same to many claims of a workspace, one after the other, each under the rules that hold for it alone: one
 * that cannot be done tells why by its code, the others are done. Throws `not-found` and `forbidden` for the workspace.
 */
export async function reviewInBulk(
  runtime: Verbs,
  actor: Actor,
  workspaceId: string,
  bulk: Bulk,
): Promise<BulkResult> {
  await authorize(runtime.db, actor, workspaceId, "review.assign");
  const rows = await runtime.db.claim.findMany({
    where: { id: { in: bulk.claims.map(({ id }) => id) }, brief: { workspaceId } },
    select: { id: true },
  });
  const known = new Set(rows.map(({ id }) => id));
  const results: BulkResult["results"] = [];
  for (const claim of bulk.claims) {
    const act = () => (known.has(claim.id) ? doOne(runtime, actor, bulk, claim) : refuse());
    results.push({ claimId: claim.id, code: await codeOf(act) });
  }
  return { results };
}

async function refuse(): Promise<never> {
  throw new AppError("not-found");
}

function doOne(
  runtime: Verbs,
  actor: Actor,
  bulk: Bulk,
  claim: { id: string; quote?: string },
): Promise<unknown> {
  switch (bulk.action) {
    case "assign":
      return assign(runtime, actor, claim.id, { reviewerId: bulk.reviewerId });
    case "due":
      return assign(runtime, actor, claim.id, { dueOn: bulk.dueOn });
    case "approve":
      return judge(runtime, actor, claim.id, { value: "true", quote: claim.quote });
  }
}

/** Of what went wrong as it may; null when nothing did. */
async function codeOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
}
