import { beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aPerson, aWorkspace } from "#tests/support/builders";
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

const say = (as: Person, text: string, mentions: string[] = []) =>
  ask("addComment", { as, params: { id: claim.id }, body: { text, mentions } });
const thread = async (as: Person, query = {}) =>
  (await ask("listComments", { as, params: { id: claim.id }, query })).body;

describe("a claim's thread", () => {
  test("keeps what was said with its lines, whom it names, and who may change it", async () => {
    const { analyst, reviewer, reader } = workspace.people;
    const told: BusMessage[] = [];
    runtime.bus.subscribe((message) => told.push(message));
    const asked = await say(reviewer, "  @analyst skąd ta liczba?\r\nW planie jest 11.  ", [
      analyst.userId,
      analyst.userId,
    ]);
    expect(asked).toMatchObject({
      status: 201,
      body: {
        text: "@analyst skąd ta liczba?\nW planie jest 11.",
        mentions: [{ id: analyst.userId, name: "analyst" }],
        author: { name: "reviewer" },
        editedAt: null,
        editable: true,
        removable: true,
      },
    });
    expect(told).toContainEqual({ kind: "notice", briefId: claim.briefId, topic: "claims" });
    await say(analyst, "Z załącznika.");
    const { items } = await thread(reader);
    expect(items).toMatchObject([
      { text: "Z załącznika.", editable: false, removable: false },
      { author: { name: "reviewer" }, editable: false },
    ]);
    const counted = await ask("readClaim", { as: reader, params: { id: claim.id } });
    expect(counted.body).toMatchObject({ comments: 2 });
  });

  test("comes in pages, newest first", async () => {
    const { analyst } = workspace.people;
    for (const text of ["jeden", "dwa", "trzy"]) await say(analyst, text);
    const first = await thread(analyst, { limit: "2" });
    const rest = await thread(analyst, { limit: "2", cursor: first.nextCursor });
    const texts = [...first.items, ...rest.items].map(({ text }: { text: string }) => text);
    expect(texts).toEqual(["trzy", "dwa", "jeden"]);
    expect(rest.nextCursor).toBeNull();
    const wrong = await ask("listComments", {
      as: analyst,
      params: { id: claim.id },
      query: { cursor: "?" },
    });
    expect(wrong).toMatchObject({ status: 422 });
  });

  test("names members only, and no reader says anything", async () => {
    const { analyst, reader } = workspace.people;
    const stranger = await aPerson(runtime);
    expect(await say(analyst, "@ktoś", [stranger.userId])).toMatchObject({
      status: 422,
      body: { code: "invalid-input" },
    });
    expect(await say(reader, "Zgoda.")).toMatchObject({ status: 403 });
    expect(await say(analyst, " \n ")).toMatchObject({ status: 422 });
    expect(await say(analyst, "a".repeat(4001))).toMatchObject({ status: 422 });
  });

  test("one's own can be changed and taken away", async () => {
    const { analyst, reviewer } = workspace.people;
    const { id } = (await say(analyst, "Z planu.")).body;
    const change = (as: Person) =>
      ask("changeComment", { as, params: { id }, body: { text: "Z planu na 2026.", mentions: [] } });
    expect(await change(reviewer)).toMatchObject({ status: 403 });
    expect(await change(analyst)).toMatchObject({ body: { text: "Z planu na 2026." } });
    expect((await thread(reviewer)).items[0].editedAt).not.toBeNull();

    const remove = (as: Person) => ask("deleteComment", { as, params: { id } });
    expect(await remove(reviewer)).toMatchObject({ status: 403 });
    expect(await remove(analyst)).toMatchObject({ status: 204 });
    expect(await thread(analyst)).toMatchObject({ items: [] });
    expect(await remove(analyst)).toMatchObject({ status: 404 });
    expect(await change(analyst)).toMatchObject({ status: 404 });
  });

  test("an editor may take away anybody's, and the log tells", async () => {
    const { analyst, editor } = workspace.people;
    const { id } = (await say(analyst, "Nie na miejscu.")).body;
    expect(await thread(editor)).toMatchObject({ items: [{ editable: false, removable: true }] });
    expect(await ask("deleteComment", { as: editor, params: { id } })).toMatchObject({ status: 204 });
    const log = await ask("readBriefAudit", { as: editor, params: { id: claim.briefId } });
    expect(log.body.items[0]).toMatchObject({
      action: "claim.comment-removed",
      detail: { claimId: claim.id, authorId: analyst.userId },
    });
  });
});
