import { beforeEach, expect, test } from "vitest";
import type { EntitySources } from "#core/dossiers/model";
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

async function tied(...evidence: (readonly [sourceId: string, stance: string])[]): Promise<string> {
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  await ask("changeClaim", { as: analyst, params: { id }, body: { entityIds: [entityId] } });
  for (const [sourceId, stance] of evidence) {
    await ask("addEvidence", { as: analyst, params: { id }, body: { sourceId, stance } });
  }
  return id;
}
async function list(query: Record<string, string> = {}, id = entityId): Promise<EntitySources> {
  const { body } = await ask("listEntitySources", { as: workspace.people.reader, params: { id }, query });
  return body;
}

test("each source tells how many claims rest on it, and how, those of most first", async () => {
  const plan = (await aSource(runtime, workspace)).id;
  const speech = (await aSource(runtime, workspace, "Przemówienie")).id;
  await aSource(runtime, workspace, "Niczyje");
  await ask("changeSource", { as: analyst, params: { id: plan }, body: { reliability: "B" } });
  await tied([plan, "supports"], [plan, "supports"], [plan, "contradicts"]);
  await tied([plan, "supports"], [speech, "origin"]);

  const { items, total, nextCursor } = await list();
  expect(items).toEqual([
    {
      source: {
        id: plan,
        title: "Plan dróg wodnych",
        url: null,
        csl: { type: "report", title: "Plan dróg wodnych" },
        reliability: "B",
      },
      claims: 2,
      stances: [
        { stance: "supports", count: 2 },
        { stance: "contradicts", count: 1 },
      ],
    },
    expect.objectContaining({ claims: 1, stances: [{ stance: "origin", count: 1 }] }),
  ]);
  expect([total, nextCursor]).toEqual([2, null]);

  const first = await list({ limit: "1" });
  const second = await list({ limit: "1", cursor: first.nextCursor ?? "" });
  expect([first, second].map((page) => page.items[0]?.source.id)).toEqual([plan, speech]);
  expect(second.nextCursor).toBeNull();
});

test("deleted claims, other entities' claims and commentaries in the trash do not count", async () => {
  const plan = (await aSource(runtime, workspace)).id;
  const [deleted, trashed, elsewhere] = [
    await tied([plan, "supports"]),
    await tied([plan, "supports"]),
    await tied([plan, "supports"]),
  ];
  await ask("deleteClaim", { as: analyst, params: { id: deleted } });
  const { briefId } = await db.claim.findUniqueOrThrow({ where: { id: trashed } });
  await ask("trashBrief", { as: workspace.people.owner, params: { id: briefId } });
  await ask("changeClaim", { as: analyst, params: { id: elsewhere }, body: { entityIds: [] } });
  expect(await list()).toEqual({ items: [], total: 0, nextCursor: null });
});

test("a merged record leads to what it became", async () => {
  const plan = (await aSource(runtime, workspace)).id;
  await tied([plan, "supports"]);
  const other = (await anEntity(runtime, workspace, "Wisła Środkowa")).id;
  await ask("mergeEntities", { as: analyst, params: { id: other }, body: { otherId: entityId } });
  expect((await list({}, entityId)).items.map(({ source }) => source.id)).toEqual([plan]);
});
