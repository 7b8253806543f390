import { z } from "zod";
import type { Source } from "#prisma/client/client";
import type { Runtime } from "../runtime.ts";
import { notifyBriefs } from "../claims/notify-briefs.ts";
import type { Health } from "../sources/vocabulary.ts";
import type { Look } from "./model.ts";

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;
/** So many looks in a row that find nothing, the last some 30 hours after the first, and the page counts as gone. */
const deadAfter = 6;

/** What is kept of a look beside what it found. */
const detailShape = z.object({
  /** Where the page has moved to. */
  address: z.string().optional(),
  /** Why it counts as gone. */
  code: z.string().optional(),
  /** What to ask the site with next time. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
type Detail = z.infer<typeof detailShape>;

/**
 * Writes down what a look at a source's address found, and when to look next: sooner after a failure, then ever later.
 * Briefs that rest on the source are told when what is known of it has changed. Resolves with the row as it is then.
 */
export async function recordLook(
  { db, bus, env }: Pick<Runtime, "db" | "bus" | "env">,
  source: Source,
  look: Look,
  now = new Date(),
): Promise<Source> {
  const found = healthAfter(source, look);
  const { etag, lastModified } = "validators" in look ? (look.validators ?? {}) : healthDetail(source);
  const failures = look.found === "failed" ? source.failures + 1 : 0;
  const row = await db.source.update({
    where: { id: source.id },
    data: {
      failures,
      // Nobody has changed the record.
      updatedAt: source.updatedAt,
      checkedAt: now,
      nextCheckAt: new Date(now.getTime() + waitAfter(failures, env.sourceCheckMs)),
      healthDetail: { ...(found ? found.detail : healthDetail(source)), etag, lastModified },
      ...(found && {
        health: found.health,
        healthSince: now,
        settledAt: null,
        settledById: null,
      }),
    },
  });
  if (found)
    await notifyBriefs({ db, bus }, { deletedAt: null, evidence: { some: { sourceId: source.id } } }, null);
  return row;
}

interface Found {
  readonly health: Health;
  readonly detail: Detail;
}

/** What is known of the source now, where that is news; null where it is not. */
function healthAfter(source: Source, look: Look): Found | null {
  switch (look.found) {
    case "failed":
      return source.failures + 1 < deadAfter || source.health === "dead"
        ? null
        : { health: "dead", detail: { code: look.code } };
    case "dead":
      return source.health === "dead" ? null : { health: "dead", detail: { code: look.code } };
    case "changed":
      return { health: "changed", detail: {} };
    case "moved":
      return isUnseenChange(source) ||
        (source.health === "moved" && healthDetail(source).address === look.address)
        ? null
        : { health: "moved", detail: { address: look.address } };
    case "ok":
      return source.health === "ok" || isUnseenChange(source) ? null : { health: "ok", detail: {} };
  }
}

/** The words changed, and were kept: that they have not changed since is no reason to forget it. */
function isUnseenChange({ health, settledAt }: Source): boolean {
  return health === "changed" && settledAt === null;
}

export function healthDetail({ healthDetail: detail }: Pick<Source, "healthDetail">): Detail {
  return detailShape.safeParse(detail).data ?? {};
}

/** 1, 2, 4… hours after failures in a row, never later than the next ordinary look. */
function waitAfter(failures: number, intervalMs: number): number {
  const usual = intervalMs || weekMs;
  return failures === 0 ? usual : Math.min(2 ** (failures - 1) * hourMs, usual);
}
