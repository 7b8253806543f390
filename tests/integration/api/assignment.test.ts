import { beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { provideRuntime } from "#core/runtime";
import type { JsonNode } from "#editor/json-node";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aClaim, aPerson, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let claim: { id: string; briefId: string };
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  claim = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
});

const assign = (body: unknown) =>
  ask("assign", { as: workspace.people.analyst, params: { id: claim.id }, body });
const read = async () =>
  (await ask("readClaim", { as: workspace.people.analyst, params: { id: claim.id } })).body as unknown;

describe("a claim's reviewer", () => {
  test("is told, shown and logged; the day stays when only the person changes", async () => {
    const { reviewer, editor, owner } = workspace.people;
    const told: BusMessage[] = [];
    runtime.bus.subscribe((message) => told.push(message));
    expect(await assign({ reviewerId: reviewer.userId, dueOn: "2099-01-31" })).toMatchObject({
      status: 200,
      body: {
        reviewer: { id: reviewer.userId, name: "reviewer", mayJudge: true },
        dueOn: "2099-01-31",
        overdue: false,
      },
    });
    expect(told).toContainEqual({ kind: "notice", briefId: claim.briefId, topic: "claims" });
    await assign({ reviewerId: editor.userId });
    expect(await read()).toMatchObject({ reviewer: { id: editor.userId }, dueOn: "2099-01-31" });
    await assign({ reviewerId: null, dueOn: null });
    expect(await read()).toMatchObject({ reviewer: null, dueOn: null });

    const log = await ask("readBriefAudit", { as: owner, params: { id: claim.briefId } });
    expect(log.body.items.slice(0, 3)).toMatchObject([
      { action: "claim.assigned", detail: { claimId: claim.id, reviewerId: null, dueOn: null } },
      { action: "claim.assigned", detail: { name: "editor" }, actor: { name: "analyst" } },
      { action: "claim.assigned", detail: { name: "reviewer", dueOn: "2099-01-31" } },
    ]);
  });

  test("is a member who may judge", async () => {
    const stranger = await aPerson(runtime);
    for (const { userId: reviewerId } of [stranger, workspace.people.reader]) {
      expect(await assign({ reviewerId })).toMatchObject({
        status: 422,
        body: { code: "reviewer-cannot-judge" },
      });
    }
  });

  test("neither made the claim nor was the last to change its words", async () => {
    const { owner, editor } = workspace.people;
    const own = await aClaim(runtime, workspace, claim.briefId, { exact: "sześć lat", by: owner });
    const asked = { as: owner, params: { id: own.id }, body: { reviewerId: owner.userId } };
    expect(await ask("assign", asked)).toMatchObject({ status: 422, body: { code: "reviewer-is-author" } });

    await assign({ reviewerId: editor.userId });
    await rewrite(editor.userId, "dwanaście", "trzynaście");
    expect(await read()).toMatchObject({ reviewer: { id: editor.userId, mayJudge: false } });
    expect(await assign({ reviewerId: owner.userId })).toMatchObject({ status: 200 });
    expect(await assign({ reviewerId: editor.userId })).toMatchObject({
      body: { code: "reviewer-is-author" },
    });
  });

  test("is nobody once the person has left, or may judge no more", async () => {
    const { owner, reviewer, editor } = workspace.people;
    await assign({ reviewerId: reviewer.userId, dueOn: "2026-12-01" });
    const member = (userId: string) => ({ as: owner, params: { id: workspace.id, userId } });
    await ask("removeMember", member(reviewer.userId));
    expect(await read()).toMatchObject({ reviewer: null, dueOn: "2026-12-01" });

    await assign({ reviewerId: editor.userId });
    await ask("changeRole", { ...member(editor.userId), body: { role: "reviewer" } });
    expect(await read()).toMatchObject({ reviewer: { id: editor.userId } });
    await ask("changeRole", { ...member(editor.userId), body: { role: "analyst" } });
    expect(await read()).toMatchObject({ reviewer: null });
  });

  test("is overdue after the day, until the claim is closed", async () => {
    const { reviewer } = workspace.people;
    await assign({ reviewerId: reviewer.userId, dueOn: "2020-02-29" });
    expect(await read()).toMatchObject({ overdue: true });
    await ask("judge", { as: reviewer, params: { id: claim.id }, body: { value: "true" } });
    expect(await read()).toMatchObject({ overdue: false, dueOn: "2020-02-29" });
  });

  test.each([{}, { dueOn: "2026-02-30" }, { dueOn: "jutro" }, { reviewerId: "" }])(
    "%j says nothing that can be done",
    async (body) => {
      expect(await assign(body)).toMatchObject({ status: 422, body: { code: "invalid-input" } });
    },
  );
});

function rewrite(userId: string, from: string, to: string): Promise<void> {
  return editDocument(runtime, claim.briefId, userId, (text) => {
    updateContent(text, JSON.parse(JSON.stringify(contentOf(text)).replace(from, to)) as JsonNode);
  });
}
