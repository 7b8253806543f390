import type { Source } from "#prisma/client/client";
import type { Database } from "#prisma/database";
import type { Runtime } from "../runtime.ts";
import type { Health } from "../sources/vocabulary.ts";
import type { Look } from "./model.ts";

const hourMs = 3_600_000;
/** So many looks in a row that find nothing, the last some three days after the first, and the page counts as gone. */
const deadAfter = 6;

export interface Schedule {
  readonly now: Date;
  /** How long after a look that succeeded the next is due. ms */
  readonly intervalMs: number;
}

/**
 * Writes down what a look at a source's address found, and when to look next: sooner after a failure, then ever later.
 * Briefs that rest on the source are told when what is known of it has changed. Resolves with the row as it is then.
 */
export async function recordLook(
  { db, bus }: Pick<Runtime, "db" | "bus">,
  source: Source,
  look: Look,
  schedule: Schedule,
): Promise<Source> {
  const found = healthAfter(source, look);
  const failures = look.found === "failed" ? source.failures + 1 : 0;
  const row = await db.source.update({
    where: { id: source.id },
    data: {
      failures,
      checkedAt: schedule.now,
      nextCheckAt: new Date(schedule.now.getTime() + waitAfter(failures, schedule.intervalMs)),
      ...(found && {
        health: found.health,
        healthDetail: found.detail,
        healthSince: schedule.now,
        settledAt: null,
        settledById: null,
      }),
    },
  });
  if (found) {
    for (const briefId of await briefsUsing(db, source.id)) {
      bus.publish({ kind: "notice", briefId, topic: "claims" });
    }
  }
  return row;
}

interface Found {
  readonly health: Health;
  readonly detail: Record<string, string>;
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
      return source.health === "moved" && addressOf(source) === look.address
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

function addressOf({ healthDetail }: Source): unknown {
  const isObject = typeof healthDetail === "object" && healthDetail !== null && !Array.isArray(healthDetail);
  return isObject ? healthDetail["address"] : undefined;
}

/** 1, 2, 4… hours after failures in a row, never later than the next ordinary look. */
function waitAfter(failures: number, intervalMs: number): number {
  return failures === 0 ? intervalMs : Math.min(2 ** (failures - 1) * hourMs, intervalMs);
}

/** The briefs whose claims rest on a source. */
export async function briefsUsing(db: Database, sourceId: string): Promise<string[]> {
  const claims = await db.claim.findMany({
    where: { deletedAt: null, evidence: { some: { sourceId } } },
    distinct: ["briefId"],
    select: { briefId: true },
  });
  return claims.map(({ briefId }) => briefId);
}
