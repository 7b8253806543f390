import { setTimeout as delay } from "node:timers/promises";
import type { Source } from "#prisma/client/client";
import { citedIds } from "../citations/list-citing.ts";
import type { Runtime } from "../runtime.ts";
import { lookAtSource } from "./look-at-source.ts";
import type { Look } from "./model.ts";
import { recordLook } from "./record-look.ts";

type Due = Source & { readonly url: string };

export interface LookAgainOptions {
  /** At most so many in one go. */
  readonly limit: number;
  /** Between two looks at one site. ms */
  readonly pauseMs: number;
  readonly signal?: AbortSignal;
}

/**
 * Looks again, one after the other, at the addresses of sources in use whose time has come. Where nothing at all answers,
 * our own network is the likelier cause: such a round says nothing of any source. Resolves with how many were looked at.
 */
export async function lookAgain(
  runtime: Pick<Runtime, "db" | "bus" | "env" | "log" | "publicUrl">,
  { limit, pauseMs, signal }: LookAgainOptions,
): Promise<number> {
  const due = await dueSources(runtime, limit);
  const lastAt = new Map<string, number>();
  const failed: { source: Due; found: Look }[] = [];
  let looked = 0;
  for (const source of due) {
    if (signal?.aborted) break;
    await politely(siteOf(source), lastAt, pauseMs, signal);
    const { look: found } = await lookAtSource(runtime, source, {
      takenById: null,
      ...(signal && { signal }),
    });
    // What was broken off found nothing.
    if (signal?.aborted) break;
    looked += 1;
    if (found.found === "failed") failed.push({ source, found });
    else await recordLook(runtime, source, found);
  }
  const offline = failed.length === looked && new Set(failed.map(({ source }) => siteOf(source))).size > 1;
  for (const { source, found } of failed) {
    if (offline) await postpone(runtime, source);
    else await recordLook(runtime, source, found);
  }
  if (offline) runtime.log.warn({ looked }, "no source could be reached: is this machine offline?");
  return looked;
}

/** Those whose turn was longest ago come first; those that were never looked at before them. */
async function dueSources({ db }: Pick<Runtime, "db">, limit: number): Promise<Due[]> {
  const rows = await db.source.findMany({
    where: {
      url: { not: null },
      mergedIntoId: null,
      AND: [
        {
          OR: [
            { evidence: { some: { claim: { deletedAt: null, brief: { trashedAt: null } } } } },
            { id: { in: await citedIds(db) } },
          ],
        },
        { OR: [{ nextCheckAt: null }, { nextCheckAt: { lte: new Date() } }] },
      ],
    },
    orderBy: [{ nextCheckAt: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    take: limit,
  });
  return rows.flatMap(({ url, ...row }) => (url === null ? [] : [{ ...row, url }]));
}

async function postpone({ db }: Pick<Runtime, "db">, { id }: Source): Promise<void> {
  const inAnHour = new Date(Date.now() + 3_600_000);
  await db.source.update({ where: { id }, data: { nextCheckAt: inAnHour } });
}

/** One site is not asked again before the pause is over. */
async function politely(
  site: string,
  lastAt: Map<string, number>,
  pauseMs: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wait = (lastAt.get(site) ?? -Infinity) + pauseMs - Date.now();
  if (wait > 0) await delay(wait, undefined, { ...(signal && { signal }) }).catch(() => undefined);
  lastAt.set(site, Date.now());
}

function siteOf({ url }: Due): string {
  return URL.canParse(url) ? new URL(url).host : "";
}
