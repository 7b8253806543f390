import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { Duplicates, listDuplicatesQuery } from "./model.ts";
import { presentSource, withUses } from "./present-source.ts";
import { type ComparedKeys, type SharedKey, sharedKey, surenessOf } from "./same-source.ts";
import { sharedKeys, surenesses } from "./vocabulary.ts";

type Row = ComparedKeys & { readonly id: string };

interface Group {
  readonly ids: string[];
  readonly shares: Set<SharedKey>;
}

/** So many groups are told; once they are merged, the next come. */
const shownGroups = 50;

/**
 * Records of the registry that seem to be of one source, with what they share: the surest first. Within a group the
 * record on which most evidence rests comes first. Throws `not-found` and `forbidden`.
 */
export async function listDuplicates(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  { workspaceId }: z.output<typeof listDuplicatesQuery>,
): Promise<Duplicates> {
  await authorize(db, actor, workspaceId, "source.read");
  const groups = groupsOf(await sharingRows(db, workspaceId)).toSorted((a, b) => rank(a) - rank(b));
  const shown = groups.slice(0, shownGroups);
  const rows = await db.source.findMany({
    where: { id: { in: shown.flatMap(({ ids }) => ids) } },
    include: withUses,
  });
  const byId = new Map(rows.map((row) => [row.id, presentSource(row)]));
  return {
    total: groups.length,
    groups: shown.map((group) => ({
      shares: sharedKeys.filter((key) => group.shares.has(key)),
      sure: surenesses[rank(group)] ?? "likely",
      sources: group.ids.flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => b.uses - a.uses),
    })),
  };
}

/** Those that have a key which another one has, too. */
function sharingRows(db: Transaction, workspaceId: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (
      SELECT id, "doiKey", "addressKey", "titleKey" FROM "Source"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "mergedIntoId" IS NULL),
    keys AS (
      SELECT id, 'd' || "doiKey" AS key FROM own WHERE "doiKey" IS NOT NULL
      UNION ALL SELECT id, 'a' || "addressKey" FROM own WHERE "addressKey" IS NOT NULL
      UNION ALL SELECT id, 't' || "titleKey" FROM own WHERE "titleKey" IS NOT NULL)
    SELECT * FROM own WHERE id IN (
      SELECT unnest(array_agg(id)) FROM keys GROUP BY key HAVING count(*) > 1)
    ORDER BY id`;
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  const seen = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of sharedKeys) {
      const value = row[`${key}Key`];
      if (value === null) continue;
      const before = seen.get(`${key} ${value}`) ?? [];
      for (const other of before) {
        if (sharedKey(row, other) === key) join(row.id, other.id, key);
      }
      seen.set(`${key} ${value}`, [...before, row].slice(-20));
    }
  }
  return groups.filter(({ ids }) => ids.length > 1);

  function join(id: string, otherId: string, key: SharedKey): void {
    const into = groupFor(otherId);
    const from = groupFor(id);
    into.shares.add(key);
    if (from === into) return;
    for (const moved of from.ids.splice(0)) {
      into.ids.push(moved);
      groupOf.set(moved, into);
    }
    for (const share of from.shares) into.shares.add(share);
  }

  function groupFor(id: string): Group {
    const known = groupOf.get(id);
    if (known) return known;
    const made = { ids: [id], shares: new Set<SharedKey>() };
    groups.push(made);
    groupOf.set(id, made);
    return made;
  }
}

/** The place of its sureness. */
function rank({ shares }: Group): number {
  return Math.min(...[...shares].map((key) => surenesses.indexOf(surenessOf[key])));
}
