import { beforeEach, expect, test } from "vitest";
import { claimType, stateOf } from "#core/claims/present-claim";
import { isOpen } from "#core/claims/status";
import { queryDesk } from "#core/review/desk-query";
import { provideRuntime } from "#core/runtime";
import { type Workspace, aBrief, aSource, aWorkspace } from "#tests/support/builders";
import { storeClaims } from "#tests/support/claims-at-random";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { seededRandom } from "#tests/support/seed";

const { db } = testDatabase();
const runtime = testRuntime(db);
const today = () => new Date().toISOString().slice(0, 10);

let workspace: Workspace;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
});

test("the statement derives of every claim what deriveStatus and isOpen say", async () => {
  const random = seededRandom();
  const briefId = await aBrief(runtime, workspace);
  const { id: sourceId } = await aSource(runtime, workspace);
  await storeClaims(db, random, { briefId, sourceId, count: 600 });

  const rows = await db.claim.findMany({
    include: { evidence: true, verdicts: { orderBy: { createdAt: "desc" } } },
  });
  const expected = new Map(
    rows.map((row) => {
      const { status, stale } = stateOf(row);
      return [row.id, { status, stale, open: isOpen(claimType.parse(row.type), { status, stale }) }];
    }),
  );
  const found = new Map<string, unknown>();
  const request = { workspaceId: workspace.id, userId: "me", today: today(), limit: 1000 };
  const views = {
    open: ({ open }) => open,
    stale: ({ stale }) => stale,
    disputed: ({ status }) => status === "disputed",
    unsourced: ({ status }) => status === "needs-source",
  } satisfies Record<string, (state: { status: string; stale: boolean; open: boolean }) => boolean>;
  for (const [view, belongs] of Object.entries(views)) {
    const asked = await queryDesk(db, { ...request, view: view as keyof typeof views });
    const due = [...expected].filter(([, state]) => belongs(state)).map(([id]) => id);
    expect(asked.rows.map(({ id }) => id).toSorted(), view).toEqual(due.toSorted());
    expect(asked.counts[view as keyof typeof views], view).toBe(due.length);
    for (const { id, status, stale, open } of asked.rows) found.set(id, { status, stale, open });
  }
  expect(new Set([...expected.values()].map(({ status }) => status)).size).toBe(7);
  for (const [id, state] of found) expect(state).toEqual(expected.get(id));
});
