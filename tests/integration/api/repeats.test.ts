import { beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { provideRuntime } from "#core/runtime";
import type { JsonNode } from "#editor/json-node";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { doc, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

const said = "Plan obejmuje dwanaście śluz";

let workspace: Workspace;
let analyst: Person;
let one: { id: string; briefId: string };
let other: { id: string; briefId: string };
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
  [one, other] = [await stating("Pierwszy", `${said}.`), await stating("Drugi", `${said}, jak mówi rada.`)];
});

async function stating(title: string, text: string) {
  const briefId = await aBrief(runtime, workspace, { title, content: doc(p(text)) });
  return aClaim(runtime, workspace, briefId, { exact: said });
}

const read = async ({ id }: { id: string }) =>
  (await ask("readClaim", { as: analyst, params: { id } })).body as Record<string, unknown>;
const repeats = async ({ id }: { id: string }) =>
  (await ask("listRepeats", { as: analyst, params: { id } })).body;
const candidates = async ({ id }: { id: string }) =>
  (await ask("listRepeatCandidates", { as: analyst, params: { id } })).body;
const agree = (a: { id: string }, b: { id: string }) =>
  ask("agree", { as: analyst, params: { id: a.id }, body: { claimId: b.id } });

function rewrite(briefId: string, from: string, to: string): Promise<void> {
  return editDocument(runtime, briefId, analyst.userId, (text) => {
    updateContent(text, JSON.parse(JSON.stringify(contentOf(text)).replace(from, to)) as JsonNode);
  });
}

describe("claims that state the same", () => {
  test("are proposed across commentaries, with the reason, until somebody ties them", async () => {
    expect(await candidates(one)).toEqual([
      {
        claim: { id: other.id, briefId: other.briefId, briefTitle: "Drugi", quote: said, detached: false },
        reason: "words",
        likeness: 1,
      },
    ]);
    await agree(one, other);
    expect(await candidates(one)).toEqual([]);
    expect(await candidates(other)).toEqual([]);
  });

  test("when the words of one change the other is flagged, and told", async () => {
    await agree(one, other);
    const told: BusMessage[] = [];
    runtime.bus.subscribe((message) => told.push(message));
    await rewrite(other.briefId, "dwanaście", "trzynaście");

    expect(await read(one)).toMatchObject({ repeats: [{ claimId: other.id, changed: true }] });
    expect(await read(other)).toMatchObject({ repeats: [{ claimId: one.id, changed: false }] });
    expect(told).toContainEqual({ kind: "notice", briefId: one.briefId, topic: "claims" });
    expect(await repeats(one)).toMatchObject([
      {
        claim: { id: other.id, quote: "Plan obejmuje trzynaście śluz" },
        agreed: { own: said, other: said, by: { name: "analyst" } },
        ownChanged: false,
        otherChanged: true,
      },
    ]);
    expect(await repeats(other)).toMatchObject([{ ownChanged: true, otherChanged: false }]);
  });

  test("saying so again settles the flag; so does changing the words back", async () => {
    await agree(one, other);
    await rewrite(other.briefId, "dwanaście", "trzynaście");
    await agree(other, one);
    expect(await read(one)).toMatchObject({ repeats: [{ changed: false }] });
    await rewrite(other.briefId, "trzynaście", "czternaście");
    expect(await read(one)).toMatchObject({ repeats: [{ changed: true }] });
    await rewrite(other.briefId, "czternaście", "trzynaście");
    expect(await read(one)).toMatchObject({ repeats: [{ changed: false }] });
  });

  test("can be parted from either side", async () => {
    await agree(one, other);
    const params = { id: other.id, otherClaimId: one.id };
    expect(await ask("part", { as: analyst, params })).toMatchObject({ status: 204 });
    expect(await repeats(one)).toEqual([]);
    expect(await ask("part", { as: analyst, params })).toMatchObject({ status: 404 });
  });

  test("those of the trash and deleted ones are left out", async () => {
    await agree(one, other);
    await db.brief.update({ where: { id: other.briefId }, data: { trashedAt: new Date() } });
    expect(await repeats(one)).toEqual([]);
    expect(await read(one)).toMatchObject({ repeats: [] });
    await db.brief.update({ where: { id: other.briefId }, data: { trashedAt: null } });
    await ask("deleteClaim", { as: analyst, params: { id: other.id } });
    expect(await read(one)).toMatchObject({ repeats: [] });
    expect(await candidates(one)).toEqual([]);
  });

  test("a claim is not its own repeat, nor one of another workspace's", async () => {
    const elsewhere = await aWorkspace(runtime, "Inna");
    const briefId = await aBrief(runtime, elsewhere, { content: doc(p(`${said}.`)) });
    const foreign = await aClaim(runtime, elsewhere, briefId, { exact: said });
    expect(await candidates(one)).toHaveLength(1);
    for (const wrong of [foreign, one]) {
      expect(await agree(one, wrong)).toMatchObject({ status: 422, body: { code: "invalid-input" } });
    }
  });
});

test("a claim within a claim says so, and is not proposed as its repeat", async () => {
  const inner = await aClaim(runtime, workspace, one.briefId, { exact: "dwanaście śluz" });
  expect(await read(inner)).toMatchObject({ nestedIn: one.id });
  expect(await read(one)).toMatchObject({ nestedIn: null });
  expect(await candidates(inner)).toMatchObject([{ claim: { id: other.id } }]);
  await editDocument(runtime, one.briefId, analyst.userId, (text) => updateContent(text, doc(p("Nic."))));
  expect(await read(inner)).toMatchObject({ detached: true, nestedIn: null });
});
