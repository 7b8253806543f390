import { beforeEach, expect, test } from "vitest";
import { recordAudit } from "#core/audit/record";
import { type Workspace, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let workspace: Workspace;

beforeEach(async () => {
  workspace = await aWorkspace(testRuntime(db));
  const { userId } = workspace.people.owner;
  await recordAudit(db, { workspaceId: workspace.id, actorId: userId, action: "workspace.renamed" });
});

const refused = /neither changed nor deleted/;

test("the database refuses to change or delete what the audit log says", async () => {
  await expect(db.auditEvent.updateMany({ data: { action: "brief.created" } })).rejects.toThrow(refused);
  await expect(db.auditEvent.deleteMany()).rejects.toThrow(refused);
  await expect(db.workspace.delete({ where: { id: workspace.id } })).rejects.toThrow(refused);
  expect(await db.auditEvent.count()).toBe(1);
});
