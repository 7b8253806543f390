import { beforeEach, expect, test } from "vitest";
import type { ContestedClaims } from "#core/dossiers/model";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aClaim, aSource, aWorkspace, anEntity } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let entityId: string;
let plan: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  entityId = (await anEntity(runtime, workspace)).id;
  plan = (await aSource(runtime, workspace)).id;
});

async function tied(fields: object, stance?: string): Promise<string> {
  const { analyst } = workspace.people;
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  await ask("changeClaim", { as: analyst, params: { id }, body: { entityIds: [entityId], ...fields } });
  if (stance) await ask("addEvidence", { as: analyst, params: { id }, body: { sourceId: plan, stance } });
  return id;
}
async function list(query: Record<string, string> = {}): Promise<ContestedClaims> {
  const params = { id: entityId };
  return (await ask("listContested", { as: workspace.people.reader, params, query })).body;
}
const locks = (value: number) => ({ quantities: [{ value, unit: "śluz", date: "2030", inferred: false }] });

test("contested claims come with what to compare them with, differing figures first", async () => {
  const contested = await tied({ ...locks(12), asOf: "2026-02-01" }, "contradicts");
  const judged = await tied({ speaker: "Minister", asOf: "2026-01-01" });
  await ask("judge", { as: workspace.people.reviewer, params: { id: judged }, body: { value: "false" } });
  const other = await tied({ ...locks(15), asOf: "2020-01-01" }, "supports");
  const plain = await tied({ asOf: "2025-01-01" }, "background");
  const said = await tied({ speaker: "minister " });

  const { items, total, nextCursor } = await list();
  expect(items.map(({ claim }) => claim.claimId)).toEqual([contested, judged]);
  expect([total, nextCursor]).toEqual([2, null]);
  expect(items[0]).toMatchObject({
    claim: { quote: "dwanaście śluz", evidence: [{ stance: "contradicts" }] },
    rivals: [
      {
        claim: { claimId: other },
        shared: ["source"],
        figures: { own: { value: 12 }, other: { value: 15 } },
      },
      { claim: { claimId: plain }, shared: ["source"], figures: null },
    ],
    moreRivals: 0,
  });
  expect(items[1]).toMatchObject({
    claim: { status: "rejected" },
    rivals: [{ claim: { claimId: said }, shared: ["speaker"] }],
  });
});

test("five are set beside each, and it tells how many more there are; pages follow one another", async () => {
  for (let made = 0; made < 8; made++) await tied({}, made === 0 ? "contradicts" : "supports");
  await tied({ asOf: "2020-01-01" }, "contradicts");
  const first = await list({ limit: "1" });
  expect([first.items[0]?.rivals.length, first.items[0]?.moreRivals]).toEqual([5, 3]);
  const second = await list({ limit: "1", cursor: first.nextCursor ?? "" });
  expect(second.items[0]?.claim.date).toBe("2020-01-01");
  expect(second.nextCursor).toBeNull();
});

test("claims of other entities and of commentaries in the trash are not set beside it", async () => {
  await tied({}, "contradicts");
  const [elsewhere, trashed] = [await tied({}, "supports"), await tied({}, "contradicts")];
  const { analyst, owner } = workspace.people;
  await ask("changeClaim", { as: analyst, params: { id: elsewhere }, body: { entityIds: [] } });
  const { briefId } = await db.claim.findUniqueOrThrow({ where: { id: trashed } });
  await ask("trashBrief", { as: owner, params: { id: briefId } });
  const { items, total } = await list();
  expect([total, items[0]?.rivals, items[0]?.moreRivals]).toEqual([1, [], 0]);
});
