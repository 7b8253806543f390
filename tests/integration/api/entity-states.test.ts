import { beforeEach, expect, test } from "vitest";
import { stateOf } from "#core/claims/present-claim";
import { claimStatuses } from "#core/claims/vocabulary";
import type { ContestedClaims, EntityClaims } from "#core/dossiers/model";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aSource, aWorkspace, anEntity } from "#tests/support/builders";
import { storeClaims } from "#tests/support/claims-at-random";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { seededRandom } from "#tests/support/seed";

const { db } = testDatabase();
const runtime = testRuntime(db);
const count = 200;

let workspace: Workspace;
let entityId: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  entityId = (await anEntity(runtime, workspace)).id;
});

async function claimsOf(status?: string): Promise<EntityClaims> {
  const query = { limit: String(count), ...(status !== undefined && { status }) };
  return (await ask("listEntityClaims", { as: workspace.people.reader, params: { id: entityId }, query }))
    .body;
}
async function contested(): Promise<ContestedClaims> {
  const query = { limit: String(count) };
  return (await ask("listContested", { as: workspace.people.reader, params: { id: entityId }, query })).body;
}

test("the statements derive of every claim what deriveStatus says, and find the contested ones", async () => {
  const random = seededRandom();
  const briefId = await aBrief(runtime, workspace);
  const { id: sourceId } = await aSource(runtime, workspace);
  const ids = await storeClaims(db, random, { briefId, sourceId, count });
  await db.claimEntity.createMany({ data: ids.map((claimId) => ({ claimId, entityId })) });
  const rows = await db.claim.findMany({
    include: { evidence: true, verdicts: { orderBy: { createdAt: "desc" } } },
  });
  const states = rows.map((row) => ({ ...row, ...stateOf(row) }));

  const { counts } = await claimsOf();
  for (const status of claimStatuses) {
    const expected = states.filter((row) => row.status === status).map(({ id }) => id);
    const { items } = await claimsOf(status);
    expect(items.map(({ claimId }) => claimId).toSorted(), status).toEqual(expected.toSorted());
    expect(counts.find((each) => each.status === status)?.count ?? 0, status).toBe(expected.length);
  }
  const opposed = states.filter(
    ({ status, evidence }) =>
      status === "disputed" ||
      status === "rejected" ||
      evidence.some(({ stance }) => stance === "contradicts"),
  );
  const { items, total } = await contested();
  expect(items.map(({ claim }) => claim.claimId).toSorted()).toEqual(opposed.map(({ id }) => id).toSorted());
  expect([total, opposed.length > 0]).toEqual([opposed.length, true]);
});
