import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { authorizeClaim, authorizeEntity, authorizeSource } from "../access.ts";
import { stateOf } from "../claims/present-claim.ts";
import { stances } from "../claims/vocabulary.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { listDate } from "./claim-dates.ts";
import { countNeighbours } from "./count-neighbours.ts";
import type { Neighbours, NodeKind } from "./model.ts";

/** So many claims are told, and so many entities and sources of these. */
const shown = { claims: 12, entities: 12, sources: 12 } as const;

const include = {
  brief: { select: { id: true, title: true } },
  entities: { select: { entity: { select: { id: true, kind: true, namePl: true, nameEn: true } } } },
  evidence: {
    select: { stance: true, source: { select: { id: true, title: true, reliability: true } } },
  },
  verdicts: { orderBy: { createdAt: "desc" } },
} satisfies Prisma.ClaimInclude;
type Row = Prisma.ClaimGetPayload<{ include: typeof include }>;

/** What is around an entity: the newest claims about it, their other entities and their sources. Throws `not-found`. */
export async function entityNeighbours(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  entityId: string,
): Promise<Neighbours> {
  const { entity } = await authorizeEntity(db, actor, entityId, "entity.read");
  return around(db, "entity", entity.id);
}

/** What is around a claim: its entities and its sources. Throws `not-found` and `brief-trashed`. */
export async function claimNeighbours(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  claimId: string,
): Promise<Neighbours> {
  await authorizeClaim(db, actor, claimId, "claim.read");
  return around(db, "claim", claimId);
}

/** What is around a source: the newest claims that rest on it, their entities and other sources. Throws `not-found`. */
export async function sourceNeighbours(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  sourceId: string,
): Promise<Neighbours> {
  const { source } = await authorizeSource(db, actor, sourceId, "source.read");
  return around(db, "source", source.id);
}

async function around(db: Transaction, kind: NodeKind, id: string): Promise<Neighbours> {
  const { newest, totals } = await countNeighbours(db, kind, id, shown.claims);
  const found = await db.claim.findMany({ where: { id: { in: newest } }, include });
  const rows = newest.flatMap((each) => found.find((row) => row.id === each) ?? []);
  const entities = mostFrequent(
    rows.flatMap((row) => row.entities.map(({ entity }) => entity)),
    shown.entities,
    kind === "entity" ? id : null,
  );
  const sources = mostFrequent(
    rows.flatMap((row) => row.evidence.map(({ source }) => source)),
    shown.sources,
    kind === "source" ? id : null,
  );
  const drawn = new Set([...entities, ...sources].map((each) => each.id));
  return {
    center: { kind, id },
    claims: rows.map((row) => presentClaim(row, drawn)),
    entities: entities.map(({ id, kind, namePl, nameEn }) => ({
      id,
      kind,
      name: { pl: namePl, en: nameEn },
    })),
    sources,
    totals,
  };
}

/** Each once, those of most claims first; the centre always. */
function mostFrequent<Item extends { readonly id: string }>(
  items: readonly Item[],
  limit: number,
  center: string | null,
): Item[] {
  const counts = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    const count = item.id === center ? Number.POSITIVE_INFINITY : (counts.get(item.id)?.count ?? 0) + 1;
    counts.set(item.id, { item, count });
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, limit + (center === null ? 0 : 1))
    .map(({ item }) => item);
}

function presentClaim(row: Row, drawn: ReadonlySet<string>): Neighbours["claims"][number] {
  return {
    id: row.id,
    quote: row.quote,
    status: stateOf(row).status,
    detached: row.detachedAt !== null,
    ...listDate({ asOf: row.asOf, changedOn: row.changedAt.toISOString().slice(0, 10) }),
    brief: row.brief,
    entityIds: row.entities.map(({ entity }) => entity.id).filter((id) => drawn.has(id)),
    sources: row.evidence.flatMap(({ stance, source: { id } }) => {
      const known = stances.find((each) => each === stance);
      return known && drawn.has(id) ? [{ id, stance: known }] : [];
    }),
  };
}
