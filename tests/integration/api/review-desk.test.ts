import { beforeEach, describe, expect, test } from "vitest";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { provideRuntime } from "#core/runtime";
import type { JsonNode } from "#editor/json-node";
import { ask } from "#tests/support/api";
import {
  type Person,
  type Workspace,
  aBrief,
  aClaim,
  aSource,
  aWorkspace,
  join,
} from "#tests/support/builders";
import { doc, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let reviewer: Person;
let briefId: string;
let sluices: { id: string };
let years: { id: string };
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  reviewer = workspace.people.reviewer;
  briefId = await aBrief(runtime, workspace);
  sluices = await aClaim(runtime, workspace, briefId);
  years = await aClaim(runtime, workspace, briefId, { exact: "sześć lat" });
});

const desk = async (view: string, query: Record<string, string> = {}, as: Person = reviewer) =>
  (await ask("listReview", { as, params: { id: workspace.id }, query: { view, ...query } })).body;
const onDesk = async (view: string, query?: Record<string, string>, as?: Person) =>
  (await desk(view, query, as)).items.map(({ quote }: { quote: string }) => quote);
const judge = (id: string, value: string, as: Person = reviewer) =>
  ask("judge", { as, params: { id }, body: { value } });
const assign = (id: string, body: unknown) =>
  ask("assign", { as: workspace.people.analyst, params: { id }, body });
const say = (id: string, as: Person, mentions: string[] = []) =>
  ask("addComment", { as, params: { id }, body: { text: "Skąd to?", mentions } });
const bulk = async (body: unknown, as: Person = reviewer) =>
  (await ask("reviewInBulk", { as, params: { id: workspace.id }, body })).body;

function empty(): Promise<void> {
  const { userId } = workspace.people.analyst;
  return editDocument(runtime, briefId, userId, (text) => updateContent(text, doc(p("Nic."))));
}

function rewrite(from: string, to: string, by: Person = workspace.people.analyst): Promise<void> {
  return editDocument(runtime, briefId, by.userId, (text) => {
    updateContent(text, JSON.parse(JSON.stringify(contentOf(text)).replace(from, to)) as JsonNode);
  });
}

describe("the desk", () => {
  test("tells of each claim what one needs to choose it", async () => {
    await assign(sluices.id, { reviewerId: reviewer.userId, dueOn: "2020-01-01" });
    await say(sluices.id, reviewer);
    expect(await desk("mine")).toEqual({
      items: [
        {
          claimId: sluices.id,
          quote: "dwanaście śluz",
          type: "statement",
          status: "needs-source",
          stale: false,
          troubled: false,
          detached: false,
          brief: { id: briefId, title: "Śluzy na Wiśle" },
          section: "Co postanowiono?",
          reviewer: { id: reviewer.userId, name: "reviewer", mayJudge: true },
          dueOn: "2020-01-01",
          overdue: true,
          comments: 1,
          judgeable: true,
        },
      ],
      nextCursor: null,
      counts: { mine: 1, mentions: 0, stale: 0, disputed: 0, unsourced: 2, troubled: 0, due: 1, open: 2 },
    });
  });

  test("a claim that is judged leaves what is mine; one whose words change comes back as stale", async () => {
    await assign(sluices.id, { reviewerId: reviewer.userId });
    await judge(sluices.id, "unverifiable");
    expect(await desk("mine")).toMatchObject({ items: [], counts: { mine: 0, disputed: 1, open: 2 } });
    await rewrite("dwanaście", "trzynaście");
    expect(await onDesk("stale")).toEqual(["trzynaście śluz"]);
    expect(await onDesk("mine")).toEqual(["trzynaście śluz"]);
  });

  test("disputed are those on which reviewers disagree, unsourced those that rest on nothing", async () => {
    const { id: sourceId } = await aSource(runtime, workspace);
    const evidence = { sourceId, stance: "supports" };
    await ask("addEvidence", { as: workspace.people.analyst, params: { id: years.id }, body: evidence });
    expect(await onDesk("unsourced")).toEqual(["dwanaście śluz"]);
    await judge(years.id, "true");
    await judge(years.id, "false", workspace.people.editor);
    expect(await onDesk("disputed")).toEqual(["sześć lat"]);
  });

  test("the nearest day comes first, then what has none", async () => {
    const plan = await aClaim(runtime, workspace, briefId, { exact: "Rada przyjęła" });
    for (const { id } of [sluices, plan]) await assign(id, { reviewerId: reviewer.userId });
    await assign(years.id, { reviewerId: reviewer.userId, dueOn: "2031-05-01" });
    await assign(plan.id, { dueOn: "2030-01-01" });
    expect(await onDesk("mine")).toEqual(["Rada przyjęła", "sześć lat", "dwanaście śluz"]);
    expect(await onDesk("due")).toEqual(["Rada przyjęła", "sześć lat"]);
  });

  test("a call stays until one answers or judges, also when the words are gone", async () => {
    const { analyst } = workspace.people;
    await say(sluices.id, analyst, [reviewer.userId]);
    await say(years.id, analyst, [reviewer.userId]);
    expect(await onDesk("mentions")).toEqual(["sześć lat", "dwanaście śluz"]);
    expect(await onDesk("mentions", {}, analyst)).toEqual([]);
    await say(years.id, reviewer);
    expect(await onDesk("mentions")).toEqual(["dwanaście śluz"]);
    await empty();
    expect(await desk("mentions")).toMatchObject({
      items: [{ claimId: sluices.id, detached: true, judgeable: false }],
      counts: { open: 0 },
    });
    await say(sluices.id, reviewer);
    expect(await onDesk("mentions")).toEqual([]);
  });

  test("can be narrowed to a commentary and to a reviewer", async () => {
    const other = await aBrief(runtime, workspace, { title: "Inny" });
    const there = await aClaim(runtime, workspace, other);
    await assign(there.id, { reviewerId: workspace.people.editor.userId });
    expect(await desk("open", { briefId: other })).toMatchObject({
      items: [{ claimId: there.id }],
      counts: { open: 1, unsourced: 1 },
    });
    expect(await desk("open", { reviewerId: workspace.people.editor.userId })).toMatchObject({
      items: [{ claimId: there.id }],
    });
  });

  test("leaves out the trash, deleted claims and other workspaces", async () => {
    const elsewhere = await aWorkspace(runtime, "Inna");
    await aClaim(runtime, elsewhere, await aBrief(runtime, elsewhere));
    const trashed = await aBrief(runtime, workspace);
    await aClaim(runtime, workspace, trashed);
    await ask("trashBrief", { as: workspace.people.analyst, params: { id: trashed } });
    await ask("deleteClaim", { as: workspace.people.analyst, params: { id: years.id } });
    expect(await desk("open")).toMatchObject({ items: [{ claimId: sluices.id }], counts: { open: 1 } });
  });

  test("comes in pages that a change between them does not shift", async () => {
    await aClaim(runtime, workspace, briefId, { exact: "Rada przyjęła" });
    const first = await desk("open", { limit: "2" });
    expect(first.items).toMatchObject([{ quote: "Rada przyjęła" }, { quote: "dwanaście śluz" }]);
    await judge(sluices.id, "true");
    const rest = await desk("open", { limit: "2", cursor: first.nextCursor });
    expect(rest).toMatchObject({ items: [{ quote: "sześć lat" }], nextCursor: null, counts: { open: 2 } });
    const params = { id: workspace.id };
    const wrong: Record<string, string>[] = [{ view: "all" }, { cursor: "?" }, { limit: "201" }];
    for (const query of wrong) {
      expect(await ask("listReview", { as: reviewer, params, query })).toMatchObject({ status: 422 });
    }
  });
});

test("a claim's passage is its paragraph between its neighbours", async () => {
  const passage = await ask("readPassage", { as: reviewer, params: { id: sluices.id } });
  expect(passage.body).toEqual({
    section: "Co postanowiono?",
    paragraphs: [
      {
        parts: [
          { text: "Plan obejmuje ", claim: false },
          { text: "dwanaście śluz", claim: true },
          { text: " na Wiśle.", claim: false },
        ],
      },
      {
        parts: [{ text: "Prace potrwają sześć lat.", claim: false }],
      },
    ],
  });
  await empty();
  const gone = await ask("readPassage", { as: reviewer, params: { id: sluices.id } });
  expect(gone.body).toMatchObject({ paragraphs: [] });
});

describe("many claims at once", () => {
  const claims = () => [{ id: sluices.id }, { id: years.id }];

  test("are assigned and dated; those that the person may not judge are reported", async () => {
    const { owner } = workspace.people;
    const own = await aClaim(runtime, workspace, briefId, { exact: "Rada przyjęła", by: owner });
    const wanted = [...claims(), { id: own.id }];
    expect(await bulk({ action: "assign", claims: wanted, reviewerId: owner.userId })).toEqual({
      results: [
        { claimId: sluices.id, code: null },
        { claimId: years.id, code: null },
        { claimId: own.id, code: "reviewer-is-author" },
      ],
    });
    await bulk({ action: "due", claims: claims(), dueOn: "2030-01-01" });
    expect(await desk("due", {}, owner)).toMatchObject({ counts: { due: 2, mine: 2 } });
    await bulk({ action: "assign", claims: claims(), reviewerId: null });
    expect(await desk("due", {}, owner)).toMatchObject({ counts: { due: 2, mine: 0 } });
  });

  test("are approved, but not those whose words changed, one's own, or another workspace's", async () => {
    const { editor } = workspace.people;
    const own = await aClaim(runtime, workspace, briefId, { exact: "Rada przyjęła", by: editor });
    const elsewhere = await aWorkspace(runtime, "Inna");
    await join(runtime, elsewhere.id, editor, "editor");
    const foreign = await aClaim(runtime, elsewhere, await aBrief(runtime, elsewhere));
    await rewrite("sześć", "pięć");
    const seen = [
      { id: sluices.id, quote: "dwanaście śluz" },
      { id: years.id, quote: "sześć lat" },
      { id: own.id, quote: "Rada przyjęła" },
      { id: foreign.id, quote: "dwanaście śluz" },
    ];
    const done = await bulk({ action: "approve", claims: seen }, editor);
    expect(done.results.map(({ code }: { code: string | null }) => code)).toEqual([
      null,
      "conflict",
      "verdict-on-own-claim",
      "not-found",
    ]);
    expect(await db.verdict.findMany()).toMatchObject([
      { claimId: sluices.id, value: "true", quote: "dwanaście śluz" },
    ]);
    const analyst = await bulk({ action: "approve", claims: seen.slice(0, 1) }, workspace.people.analyst);
    expect(analyst).toEqual({ results: [{ claimId: sluices.id, code: "forbidden" }] });
  });

  test("whoever changed a claim's words last judges it in no way, nor is asked to", async () => {
    const { editor } = workspace.people;
    await rewrite("dwanaście", "trzynaście", editor);
    const claim = { id: sluices.id, quote: "trzynaście śluz" };
    expect(await onDesk("open", {}, editor)).toContain(claim.quote);
    expect(await desk("open", {}, editor)).toMatchObject({
      items: [{ judgeable: false }, { judgeable: true }],
    });
    const alone = await ask("judge", { as: editor, params: { id: claim.id }, body: { value: "true" } });
    expect(alone).toMatchObject({ status: 403, body: { code: "verdict-on-own-claim" } });
    const refused = (code: string) => ({ results: [{ claimId: claim.id, code }] });
    expect(await bulk({ action: "approve", claims: [claim] }, editor)).toEqual(
      refused("verdict-on-own-claim"),
    );
    expect(await bulk({ action: "assign", claims: [{ id: claim.id }], reviewerId: editor.userId })).toEqual(
      refused("reviewer-is-author"),
    );
    expect(await assign(claim.id, { reviewerId: editor.userId })).toMatchObject({
      body: { code: "reviewer-is-author" },
    });
    expect(await db.verdict.count()).toBe(0);
  });

  test("are at most 200", async () => {
    const many = Array.from({ length: 201 }, () => ({ id: sluices.id }));
    const body = { action: "due", claims: many, dueOn: null };
    const reply = await ask("reviewInBulk", { as: reviewer, params: { id: workspace.id }, body });
    expect(reply).toMatchObject({ status: 422, body: { code: "invalid-input" } });
  });
});
