import { expect, test } from "vitest";
import { gatherStatistics } from "#server/gather-statistics";
import { aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

test("the database learns how much its tables hold", async () => {
  const workspace = await aWorkspace(runtime);
  await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  const known = () => db.$queryRaw<{ rows: number }[]>`
    SELECT reltuples::int AS rows FROM pg_class WHERE relname IN ('Claim', 'Membership') ORDER BY relname`;
  await gatherStatistics(db);
  expect(await known()).toEqual([{ rows: 1 }, { rows: 5 }]);
});
