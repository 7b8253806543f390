import { beforeEach, expect, test } from "vitest";
import type { Neighbours } from "#core/dossiers/model";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aClaim, aSource, aWorkspace, anEntity } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let river: string;
let plan: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  river = (await anEntity(runtime, workspace)).id;
  plan = (await aSource(runtime, workspace)).id;
});

async function tied(fields: object, ...evidence: (readonly [string, string])[]): Promise<string> {
  const { analyst } = workspace.people;
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  await ask("changeClaim", { as: analyst, params: { id }, body: { entityIds: [river], ...fields } });
  for (const [sourceId, stance] of evidence) {
    await ask("addEvidence", { as: analyst, params: { id }, body: { sourceId, stance } });
  }
  return id;
}
async function around(
  name: "entityNeighbours" | "claimNeighbours" | "sourceNeighbours",
  id: string,
): Promise<Neighbours> {
  return (await ask(name, { as: workspace.people.reader, params: { id } })).body;
}
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted();

test("one step leads from an entity to claims, and from a claim or a source back", async () => {
  const odra = (await anEntity(runtime, workspace, "Odra")).id;
  const speech = (await aSource(runtime, workspace, "Przemówienie")).id;
  const both = await tied({ entityIds: [river, odra], asOf: "2025-01-01" }, [plan, "contradicts"]);
  const old = await tied({ asOf: "2020-01-01" }, [plan, "supports"], [speech, "origin"]);

  const entity = await around("entityNeighbours", river);
  expect(entity).toMatchObject({
    center: { kind: "entity", id: river },
    claims: [
      { id: both, date: "2025-01-01", sources: [{ id: plan, stance: "contradicts" }] },
      { id: old, entityIds: [river] },
    ],
    totals: { claims: 2, entities: 1, sources: 2 },
  });
  expect(idsOf(entity.entities)).toEqual([river, odra].toSorted());
  expect(idsOf(entity.sources)).toEqual([plan, speech].toSorted());

  const claim = await around("claimNeighbours", both);
  expect([idsOf(claim.claims), idsOf(claim.sources)]).toEqual([[both], [plan]]);
  expect(claim.totals).toEqual({ claims: 1, entities: 2, sources: 1 });

  const source = await around("sourceNeighbours", plan);
  expect(source.claims.map(({ id }) => id)).toEqual([both, old]);
  expect(source.totals).toEqual({ claims: 2, entities: 2, sources: 1 });
});

test("of many claims the twelve newest are told, and how many there are; none of those that are gone", async () => {
  for (let made = 1; made <= 15; made++) {
    await tied({ asOf: `2025-01-${String(made).padStart(2, "0")}` }, [plan, "supports"]);
  }
  const deleted = await tied({ asOf: "2026-01-01" });
  const trashed = await tied({ asOf: "2026-01-01" });
  await ask("deleteClaim", { as: workspace.people.analyst, params: { id: deleted } });
  const { briefId } = await db.claim.findUniqueOrThrow({ where: { id: trashed } });
  await ask("trashBrief", { as: workspace.people.owner, params: { id: briefId } });
  const { claims, totals } = await around("entityNeighbours", river);
  expect([claims.length, claims[0]?.date, totals.claims]).toEqual([12, "2025-01-15", 15]);
});

test("a merged record leads to what it became", async () => {
  const other = (await anEntity(runtime, workspace, "Wisła Środkowa")).id;
  const claim = await tied({});
  await ask("mergeEntities", {
    as: workspace.people.analyst,
    params: { id: other },
    body: { otherId: river },
  });
  expect(await around("entityNeighbours", river)).toMatchObject({
    center: { kind: "entity", id: other },
    claims: [{ id: claim }],
  });
});
