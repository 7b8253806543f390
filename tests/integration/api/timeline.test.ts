import { beforeEach, expect, test } from "vitest";
import type { Timeline } from "#core/dossiers/model";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aClaim, aWorkspace, anEntity } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let entityId: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  entityId = (await anEntity(runtime, workspace)).id;
});

async function tied(fields: object): Promise<string> {
  const { analyst } = workspace.people;
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  await ask("changeClaim", { as: analyst, params: { id }, body: { entityIds: [entityId], ...fields } });
  return id;
}
async function read(query: Record<string, string> = {}): Promise<Timeline> {
  const params = { id: entityId };
  return (await ask("readTimeline", { as: workspace.people.reader, params, query })).body;
}
const idsOf = ({ items }: Timeline) => items.map(({ claimId }) => claimId);
const figure = (date: string | null) => ({ value: 12, unit: "śluz", date, inferred: false });

test("a claim stands at its day, else at its latest figure, else where its words last changed", async () => {
  const day = await tied({ asOf: "2024-03-19", quantities: [figure("2030")] });
  const month = await tied({ quantities: [figure("2024-03"), figure("2019"), figure(null)] });
  const year = await tied({ quantities: [figure("2024")] });
  const changed = await tied({});
  await db.claim.update({ where: { id: changed }, data: { changedAt: new Date("2025-11-02T10:00:00Z") } });

  const all = await read();
  expect(idsOf(all)).toEqual([changed, day, month, year]);
  expect(all.items.map(({ date, dated }) => [date, dated])).toEqual([
    ["2025-11-02", "changed"],
    ["2024-03-19", "as-of"],
    ["2024-03", "figure"],
    ["2024", "figure"],
  ]);
  expect(all.periods).toEqual([
    { month: "2024-00", count: 1 },
    { month: "2024-03", count: 2 },
    { month: "2025-11", count: 1 },
  ]);

  const of2024 = await read({ period: "2024" });
  expect([idsOf(of2024), of2024.total, of2024.periods]).toEqual([[day, month, year], 3, all.periods]);
  expect(idsOf(await read({ period: "2024-03" }))).toEqual([day, month]);
  expect(idsOf(await read({ period: "2024-00" }))).toEqual([year]);
  expect(await read({ period: "1999" })).toMatchObject({ items: [], total: 0, nextCursor: null });

  const first = await read({ period: "2024", limit: "2" });
  expect(idsOf(await read({ period: "2024", cursor: first.nextCursor ?? "" }))).toEqual([year]);
});

test("a period is a year or a month", async () => {
  const params = { id: entityId };
  const reply = await ask("readTimeline", {
    as: workspace.people.reader,
    params,
    query: { period: "last year" },
  });
  expect(reply).toMatchObject({ status: 422 });
});
