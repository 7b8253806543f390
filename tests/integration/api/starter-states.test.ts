import { beforeEach, expect, test } from "vitest";
import { starterStates } from "#core/entities/starter/states";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);
const all = starterStates.length;

let workspace: Workspace;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
});

const addStates = () =>
  ask("addStates", { as: workspace.people.analyst, body: { workspaceId: workspace.id } });
const create = (fields: object) =>
  ask("createEntity", {
    as: workspace.people.analyst,
    body: { workspaceId: workspace.id, kind: "state", ...fields },
  });

test("the states come once, with all that is known of them, and the log tells of it", async () => {
  expect((await addStates()).body).toEqual({ added: all, kept: 0 });
  const { body } = await ask("listEntities", {
    as: workspace.people.reader,
    query: { workspaceId: workspace.id, search: "białorus" },
  });
  expect(body.items).toMatchObject([
    { kind: "state", name: { pl: "Białoruś", en: "Belarus" }, adjective: "białoruski", iso3166: "BY" },
  ]);
  expect((await addStates()).body).toEqual({ added: 0, kept: all });
  const { body: audit } = await ask("readWorkspaceAudit", {
    as: workspace.people.owner,
    params: { id: workspace.id },
  });
  const events = audit.items.filter(({ action }: { action: string }) => action === "entity.states-added");
  expect(events).toMatchObject([{ detail: { added: all, kept: 0 } }]);
});

test("a state that is kept by its code or by its name is left as people made it", async () => {
  const kept = [
    { name: { pl: "Republika Białorusi" }, iso3166: "BY" },
    { name: { en: "GERMANY" }, note: "ours" },
  ];
  const made = await Promise.all(kept.map(create));
  // Only a state counts by its name: this is a person who is called as one.
  await create({ kind: "person", name: { pl: "Gruzja" } });
  expect((await addStates()).body).toEqual({ added: all - 2, kept: 2 });
  for (const { body } of made) {
    const { updatedAt } = await db.entity.findUniqueOrThrow({ where: { id: body.id } });
    expect(updatedAt.toISOString()).toBe(body.updatedAt);
  }
  expect(await db.entity.count({ where: { workspaceId: workspace.id, namePl: "Gruzja" } })).toBe(2);
});

test("two people who add them at once add them once", async () => {
  const replies = await Promise.all([addStates(), addStates()]);
  expect(replies.map(({ body }) => body.added).toSorted()).toEqual([0, all].toSorted());
  expect(await db.entity.count({ where: { workspaceId: workspace.id } })).toBe(all);
});
