import { beforeEach, expect, test } from "vitest";
import type { EntityClaim, EntityClaims } from "#core/dossiers/model";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import {
  type Person,
  type Workspace,
  aBrief,
  aClaim,
  aSource,
  aWorkspace,
  anEntity,
} from "#tests/support/builders";
import { aClaimedEntity } from "#tests/support/claimed-entity";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let analyst: Person;
let entityId: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
  entityId = (await anEntity(runtime, workspace)).id;
});

async function list(query: Record<string, string> = {}): Promise<EntityClaims> {
  const { body } = await ask("listEntityClaims", {
    as: workspace.people.reader,
    params: { id: entityId },
    query,
  });
  return body;
}
async function tied(fields: object, title?: string): Promise<string> {
  const briefId = await aBrief(runtime, workspace, title === undefined ? {} : { title });
  const { id } = await aClaim(runtime, workspace, briefId);
  await ask("changeClaim", { as: analyst, params: { id }, body: { entityIds: [entityId], ...fields } });
  return id;
}
const idsOf = (items: readonly EntityClaim[]) => items.map(({ claimId }) => claimId);

test("claims come by date across commentaries, with their place and what their sources say", async () => {
  const old = await tied({ asOf: "2020-05-01", speaker: "Minister" }, "Żegluga");
  const fresh = await tied({});
  const sourceId = (await aSource(runtime, workspace)).id;
  await ask("changeSource", { as: analyst, params: { id: sourceId }, body: { reliability: "B" } });
  const evidence = { sourceId, stance: "contradicts", credibility: 2 };
  await ask("addEvidence", { as: analyst, params: { id: old }, body: evidence });
  await ask("judge", { as: workspace.people.reviewer, params: { id: fresh }, body: { value: "true" } });

  const { items, counts, nextCursor } = await list();
  expect(idsOf(items)).toEqual([fresh, old]);
  expect(nextCursor).toBeNull();
  expect(items[1]).toMatchObject({
    quote: "dwanaście śluz",
    status: "needs-source",
    date: "2020-05-01",
    dated: "as-of",
    speaker: "Minister",
    brief: { title: "Żegluga" },
    evidence: [
      { sourceId, title: "Plan dróg wodnych", stance: "contradicts", reliability: "B", credibility: 2 },
    ],
  });
  expect(items[0]).toMatchObject({ status: "verified", dated: "changed", stale: false });
  expect(counts).toEqual([
    { status: "needs-source", count: 1 },
    { status: "verified", count: 1 },
  ]);
  expect(idsOf((await list({ order: "oldest" })).items)).toEqual([old, fresh]);
  const verified = await list({ status: "verified" });
  expect([idsOf(verified.items), verified.counts]).toEqual([[fresh], counts]);
});

test("deleted claims and those of commentaries in the trash are left out", async () => {
  const [kept, deleted, trashed] = [await tied({}), await tied({}), await tied({})];
  await ask("deleteClaim", { as: analyst, params: { id: deleted } });
  const { briefId } = await db.claim.findUniqueOrThrow({ where: { id: trashed } });
  await ask("trashBrief", { as: workspace.people.owner, params: { id: briefId } });
  const { items, counts } = await list();
  expect(idsOf(items)).toEqual([kept]);
  expect(counts).toEqual([{ status: "needs-source", count: 1 }]);
});

test("5,000 claims among 25,000 come page by page, each once", async () => {
  entityId = (await aClaimedEntity(db, workspace.id, analyst.userId)).id;
  const seen: EntityClaim[] = [];
  let cursor: string | null = null;
  do {
    const page: EntityClaims = await list({ limit: "200", ...(cursor !== null && { cursor }) });
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(idsOf(seen)).size).toBe(5000);
  const dates = seen.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().toReversed());
}, 120_000);
