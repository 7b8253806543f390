import { Client } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import type { recordAudit } from "#core/audit/record";
import { exportSources } from "#core/sources/export-sources";
import { exportEntities } from "#core/entities/export-entities";
import { judge } from "#core/review/judge";
import { changeRole } from "#core/workspaces/change-role";
import { provideRuntime } from "#core/runtime";
import { type Ask, ask } from "#tests/support/api";
import { type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db, url } = testDatabase();
const runtime = testRuntime(db);
let workspace: Workspace;
let briefId: string;

beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  briefId = await aBrief(runtime, workspace, { title: "Śluzy na Wiśle" });
});

/** An entry as of a time, of the editor. */
async function entry(
  action: Parameters<typeof recordAudit>[1]["action"],
  at: string,
  detail: Record<string, string> = {},
) {
  const { editor } = workspace.people;
  await db.auditEvent.create({
    data: {
      id: crypto.randomUUID(),
      workspaceId: workspace.id,
      actorId: editor.userId,
      action,
      detail,
      at: new Date(at),
    },
  });
}

async function actionsOf(query: Ask["query"] = {}): Promise<string[]> {
  const as = workspace.people.owner;
  const { body } = await ask("readWorkspaceAudit", { as, params: { id: workspace.id }, query });
  return body.items.map(({ action }: { action: string }) => action);
}

async function csvOf(query: Ask["query"] = {}, headers: Ask["headers"] = {}): Promise<string> {
  const as = workspace.people.owner;
  const { response, headers: given } = await ask("exportWorkspaceAudit", {
    as,
    params: { id: workspace.id },
    query,
    headers,
  });
  expect(given.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(given.get("content-disposition")).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/);
  // Response.text() would take the byte order mark away.
  return Buffer.from(await response.arrayBuffer()).toString();
}

describe("the database refuses", () => {
  const refused = /neither changed nor deleted/;
  beforeEach(() => entry("workspace.renamed", "2026-11-01T10:00:00Z"));

  test("to change or delete entries, or what they hang on", async () => {
    await expect(db.auditEvent.updateMany({ data: { action: "brief.created" } })).rejects.toThrow(refused);
    await expect(db.auditEvent.deleteMany()).rejects.toThrow(refused);
    await expect(db.workspace.delete({ where: { id: workspace.id } })).rejects.toThrow(refused);
    expect(await db.auditEvent.count()).toBe(1);
  });

  test.each([
    `UPDATE "AuditEvent" SET "actorId" = 'nobody'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `TRUNCATE "Workspace" CASCADE`,
    `INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent" ON CONFLICT ("id") DO UPDATE SET "action" = 'x'`,
  ])("a plain %s", async (statement) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await expect(client.query(statement)).rejects.toThrow(refused);
    } finally {
      await client.end();
    }
    expect(await db.auditEvent.count()).toBe(1);
  });
});

describe("the log is filtered", () => {
  beforeEach(async () => {
    await entry("member.role-changed", "2026-11-03T23:30:00Z", {
      name: "Łucja",
      from: "reader",
      to: "analyst",
    });
    await entry("source.merged", "2026-11-04T10:00:00Z", { title: "Dziennik Żeglugi" });
    await entry("entity.merge-undone", "2026-11-05T10:00:00Z", { name: "Wisła" });
    await entry("brief.exported", "2026-11-06T10:00:00Z", { format: "pdf" });
  });

  test.each([
    ["rights", ["member.role-changed"]],
    ["merges", ["entity.merge-undone", "source.merged"]],
    ["exports", ["brief.exported"]],
    ["sources", ["source.merged"]],
    ["sign-offs", []],
  ])("by the kind %s", async (kind, actions) => {
    expect(await actionsOf({ kind })).toEqual(actions);
  });

  test("by an action and by days, as they are in a time zone", async () => {
    expect(await actionsOf({ action: "source.merged" })).toEqual(["source.merged"]);
    expect(await actionsOf({ from: "2026-11-04", to: "2026-11-05" })).toEqual([
      "entity.merge-undone",
      "source.merged",
    ]);
    // Half past midnight in Warsaw.
    expect(await actionsOf({ to: "2026-11-04", timeZone: "Europe/Warsaw", from: "2026-11-04" })).toEqual([
      "source.merged",
      "member.role-changed",
    ]);
  });

  test.each([
    ["dziennik zeglugi", ["source.merged"]],
    ["ŁUCJA", ["member.role-changed"]],
    ["100%", []],
    ["_isła", []],
    ["editor", ["brief.exported", "entity.merge-undone", "source.merged", "member.role-changed"]],
  ])("by the words %s", async (search, actions) => {
    expect(await actionsOf({ search })).toEqual(actions);
  });

  test("by a person and by a commentary, whose claims' words are searched, too", async () => {
    const { owner, reviewer } = workspace.people;
    const { id: claimId } = await aClaim(runtime, workspace, briefId);
    await judge(runtime, reviewer, claimId, { value: "true" });
    const judged = ["brief.status-changed", "claim.judged"];
    expect(await actionsOf({ actorId: reviewer.userId })).toEqual(judged);
    expect(await actionsOf({ briefId })).toEqual([...judged, "claim.created"]);
    expect(await actionsOf({ search: "dwanascie" })).toEqual(["claim.judged", "claim.created"]);
    expect(await actionsOf({ search: "sluzy na", kind: "verdicts" })).toEqual(["claim.judged"]);
    const { body } = await ask("readBriefAudit", { as: owner, params: { id: briefId } });
    expect(body.items).toMatchObject([
      { action: "brief.status-changed", briefTitle: "Śluzy na Wiśle" },
      { action: "claim.judged", subject: "dwanaście śluz", briefTitle: "Śluzy na Wiśle", briefId },
      { action: "claim.created", subject: "dwanaście śluz" },
    ]);
  });

  test("page by page, without losing or repeating an entry of the same moment", async () => {
    for (let n = 0; n < 5; n++) await entry("source.created", "2026-11-06T10:00:00Z");
    const [as, params] = [workspace.people.owner, { id: workspace.id }];
    const ids: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query = { limit: "2", kind: "sources", ...(cursor && { cursor }) };
      const { body } = await ask("readWorkspaceAudit", { as, params, query });
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  test.each([
    ["from", "4 November"],
    ["kind", "gossip"],
    ["timeZone", "Mars/Olympus"],
    ["cursor", "nonsense"],
  ])("not by %s %s", async (name, value) => {
    const query = { [name]: value };
    const as = workspace.people.owner;
    const reply = await ask("readWorkspaceAudit", { as, params: { id: workspace.id }, query });
    expect(reply).toMatchObject({ status: 422, body: { code: "invalid-input" } });
  });
});

describe("the log as a table", () => {
  test("says it in the reader's language, with what the filter lets through", async () => {
    await entry("member.invited", "2026-11-04T10:00:00Z", { email: "ewa@example.org", role: "reader" });
    await entry("brief.exported", "2026-11-05T10:00:00Z", { format: "pdf" });
    const english = await csvOf({ kind: "rights" }, { cookie: "locale=en" });
    expect(english).toBe(
      "\uFEFFtime,person,action,code,commentary,subject,detail\r\n" +
        '2026-11-04T10:00:00.000Z,editor,invitation,member.invited,,ewa@example.org,"{""role"":""reader"",""email"":""ewa@example.org""}"\r\n',
    );
    const polish = await csvOf({ kind: "rights", separator: "semicolon" }, { "accept-language": "pl" });
    expect(polish).toContain("czas;osoba;czynność;kod;komentarz;przedmiot;szczegóły\r\n");
    expect(polish).toContain(";editor;zaproszenie;member.invited;;");
  });

  test("is itself an entry, which says what was taken", async () => {
    await csvOf({ kind: "exports", search: "nothing" });
    const [row] = await db.auditEvent.findMany();
    expect(row).toMatchObject({
      action: "audit.exported",
      actorId: workspace.people.owner.userId,
      detail: { format: "csv", filter: { kind: "exports", search: "nothing" } },
    });
  });

  test("holds nothing that a spreadsheet would calculate", async () => {
    for (const title of ["=1+1", "+48", "-2", "@SUM(A1)", "\t=1"]) {
      await entry("source.created", "2026-11-04T10:00:00Z", { title });
    }
    const lines = (await csvOf({ kind: "sources" })).split("\r\n").slice(1, -1);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(/^[^,]*,editor,[^,]*,source\.created,,"?'/);
  });

  test("is whole when it is longer than what is read at once", async () => {
    const { userId: actorId } = workspace.people.editor;
    await db.auditEvent.createMany({
      data: Array.from({ length: 2500 }, (_, n) => ({
        id: crypto.randomUUID(),
        workspaceId: workspace.id,
        actorId,
        action: "source.created",
        detail: { title: `Źródło ${n}` },
        at: new Date(Date.UTC(2026, 10, 1, 0, 0, Math.floor(n / 10))),
      })),
    });
    const text = await csvOf({ kind: "sources" });
    const titles = [...text.matchAll(/,Źródło (\d+),/g)].map(([, n]) => Number(n));
    expect(titles).toHaveLength(2500);
    expect(new Set(titles).size).toBe(2500);
  });

  test("of one commentary is named after it and holds nothing else", async () => {
    await aClaim(runtime, workspace, briefId);
    await aClaim(runtime, workspace, await aBrief(runtime, workspace, { title: "Inny" }));
    const as = workspace.people.editor;
    const { response, headers } = await ask("exportBriefAudit", { as, params: { id: briefId } });
    expect(headers.get("content-disposition")).toContain('filename="audit-sluzy-na-wisle-');
    const text = await response.text();
    expect(text.split("\r\n")).toHaveLength(4);
    expect(text).not.toContain("Inny");
  });
});

test("what leaves the workspace and who may do what in it is recorded", async () => {
  const { owner, analyst, reader } = workspace.people;
  await changeRole(runtime, owner, workspace.id, reader.userId, { role: "reviewer" });
  await exportEntities(runtime, analyst, { workspaceId: workspace.id, separator: "comma" });
  await exportSources(runtime, analyst, { workspaceId: workspace.id, format: "ris" });
  await ask("exportBriefSources", { as: reader, params: { id: briefId }, query: { format: "ris" } });
  await ask("exportBrief", { as: reader, params: { id: briefId }, body: { format: "md" } });
  expect(await actionsOf({ kind: "exports" })).toEqual([
    "brief.exported",
    "brief.sources-exported",
    "source.exported",
    "entity.exported",
  ]);
  expect(await actionsOf({ kind: "rights" })).toEqual(["member.role-changed"]);
});
