import { beforeEach, describe, expect, test } from "vitest";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let analyst: Person;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
});

const unionPl = {
  kind: "organisation",
  name: { pl: "Unia Europejska", en: null },
  aliases: [{ text: "UE", lang: "pl", type: "abbreviation" }],
  adjective: "unijny",
};
const unionEn = {
  kind: "organisation",
  name: { pl: "Unia", en: "European Union" },
  aliases: [
    { text: "EU", lang: "en", type: "abbreviation" },
    { text: "UE", lang: "pl", type: "short" },
  ],
  adjective: "europejski",
  wikidata: "Q458",
  note: "from another list",
};

async function create(fields: object): Promise<string> {
  const { body } = await ask("createEntity", { as: analyst, body: { workspaceId: workspace.id, ...fields } });
  return body.id;
}
const pair = async () => [await create(unionPl), await create(unionEn)] as const;
const tie = async (entityIds: string[]) => {
  const claim = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  await ask("changeClaim", { as: analyst, params: { id: claim.id }, body: { entityIds } });
  return claim.id;
};
const setTies = (claimId: string, entityIds: string[]) =>
  ask("changeClaim", { as: analyst, params: { id: claimId }, body: { entityIds } });
const merge = (id: string, otherId: string) =>
  ask("mergeEntities", { as: analyst, params: { id }, body: { otherId } });
const undo = (mergeId: string) => ask("undoMerge", { as: analyst, params: { mergeId }, body: {} });
const read = async (id: string) => (await ask("readEntity", { as: analyst, params: { id } })).body;
const tiesOf = (entityId: string) =>
  db.claimEntity.findMany({ where: { entityId }, orderBy: { claimId: "asc" } });
const namesListed = async () => {
  const { body } = await ask("listEntities", { as: analyst, query: { workspaceId: workspace.id } });
  return body.items.map(({ name }: { name: { pl: string } }) => name.pl);
};
/** Everything that undoing must bring back: all but when the rows were last touched. */
const kept = async (...ids: string[]) => {
  const rows = await db.entity.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
  return {
    rows: rows.map(({ updatedAt: _, ...row }) => row),
    ties: await Promise.all(ids.map(tiesOf)),
    rejections: await db.mentionRejection.findMany({ orderBy: { id: "asc" } }),
  };
};

const joined = {
  name: { pl: "Unia Europejska", en: "European Union" },
  aliases: [
    { text: "UE", lang: "pl", type: "abbreviation" },
    { text: "Unia", lang: "pl", type: "spelling" },
    { text: "EU", lang: "en", type: "abbreviation" },
  ],
  adjective: "unijny",
  wikidata: "Q458",
  note: "from another list",
};

describe("a merge", () => {
  test("is previewed without anything being written", async () => {
    const [survivor, loser] = await pair();
    await tie([loser]);
    await tie([survivor, loser]);
    const mention = { type: "text", text: "Unia", marks: [{ type: "entity", attrs: { id: loser } }] };
    await aBrief(runtime, workspace, {
      content: { type: "doc", content: [{ type: "paragraph", content: [mention] }] },
    });
    const before = await kept(survivor, loser);
    const { body } = await ask("previewMerge", {
      as: analyst,
      params: { id: survivor },
      query: { with: loser },
    });
    expect(body).toMatchObject({
      survivor: { id: survivor, uses: 1 },
      loser: { id: loser, uses: 2 },
      result: joined,
      dropped: ["adjective"],
      moved: 1,
      shared: 1,
      mentioning: 1,
    });
    expect(await kept(survivor, loser)).toEqual(before);
  });

  test("joins the records, and whoever asks for the other is given the one that stays", async () => {
    const [survivor, loser] = await pair();
    const claimId = await tie([loser]);
    const [{ createdAt } = { createdAt: null }] = await tiesOf(loser);
    const { status, body } = await merge(survivor, loser);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { survivorId: survivor, loser: { id: loser, name: unionEn.name }, by: { name: "analyst" } },
    });
    expect(await read(loser)).toMatchObject({ id: survivor, ...joined, uses: 1, claims: [{ claimId }] });
    expect(await tiesOf(survivor)).toMatchObject([{ claimId, createdAt }]);
    expect(await namesListed()).toEqual(["Unia Europejska"]);
    const { body: names } = await ask("listNames", { as: analyst, params: { id: workspace.id } });
    expect(names.map(({ id }: { id: string }) => id)).toEqual([survivor]);
    const { body: claim } = await setTies(claimId, [loser, survivor]);
    expect(claim.entities).toMatchObject([{ id: survivor }]);
  });

  test("leaves nothing else to be done with the one that is gone, nor with itself", async () => {
    const [survivor, loser] = await pair();
    expect(await merge(survivor, survivor)).toMatchObject({ status: 422 });
    await merge(survivor, loser);
    for (const reply of [
      await ask("changeEntity", { as: analyst, params: { id: loser }, body: { note: "x" } }),
      await ask("deleteEntity", { as: analyst, params: { id: loser } }),
      await merge(loser, survivor),
      await merge(survivor, loser),
    ]) {
      expect(reply).toMatchObject({ status: 409, body: { code: "entity-merged" } });
    }
  });

  test("of records of two workspaces is refused as if there were no such record", async () => {
    const elsewhere = await aWorkspace(runtime, "Elsewhere");
    const { body: foreign } = await ask("createEntity", {
      as: elsewhere.people.analyst,
      body: { ...unionEn, workspaceId: elsewhere.id },
    });
    expect(await merge(await create(unionPl), foreign.id)).toMatchObject({ status: 404 });
  });

  test("that would leave too many forms is refused whole", async () => {
    const many = (from: number) =>
      Array.from({ length: 120 }, (_, at) => ({ text: `f${from + at}`, lang: "pl", type: "inflected" }));
    const survivor = await create({ ...unionPl, aliases: many(0) });
    const loser = await create({ ...unionEn, aliases: many(120) });
    expect(await merge(survivor, loser)).toMatchObject({
      status: 422,
      body: { code: "merge-too-many-aliases" },
    });
    expect(await namesListed()).toHaveLength(2);
  });
});

describe("an undone merge", () => {
  test("brings both back exactly: ids, fields, aliases, ties with their times, rejected forms", async () => {
    const [survivor, loser] = await pair();
    await tie([loser]);
    await tie([survivor, loser]);
    await tie([survivor]);
    const briefId = await aBrief(runtime, workspace);
    await ask("rejectMention", {
      as: analyst,
      params: { id: briefId },
      body: { entityId: loser, form: "Unia" },
    });
    const before = await kept(survivor, loser);
    const { body } = await merge(survivor, loser);
    expect(await db.mentionRejection.findMany()).toMatchObject([{ entityId: survivor }]);
    expect(await undo(body.id)).toMatchObject({
      status: 200,
      body: { survivor: { id: survivor, uses: 2 }, restored: { id: loser, uses: 2 } },
    });
    expect(await kept(survivor, loser)).toEqual(before);
    expect(await undo(body.id)).toMatchObject({ status: 409, body: { code: "merge-undone" } });
  });

  test("leaves to the survivor what people did since", async () => {
    const [survivor, loser] = await pair();
    const [moved, shared] = [await tie([loser]), await tie([survivor, loser])];
    const taken = await tie([loser]);
    const { body } = await merge(survivor, loser);
    const since = await tie([survivor]);
    await setTies(taken, []);
    await ask("changeEntity", {
      as: analyst,
      params: { id: survivor },
      body: { note: "ours", aliases: [...joined.aliases, { text: "Wspólnota", lang: "pl", type: "short" }] },
    });
    await undo(body.id);
    expect(await read(survivor)).toMatchObject({
      ...unionPl,
      wikidata: null,
      note: "ours",
      aliases: [...unionPl.aliases, { text: "Wspólnota", lang: "pl", type: "short" }],
    });
    expect(await read(loser)).toMatchObject(unionEn);
    const claimsOf = async (id: string) => (await tiesOf(id)).map(({ claimId }) => claimId);
    expect(await claimsOf(survivor)).toEqual([shared, since].toSorted());
    expect(await claimsOf(loser)).toEqual([moved, shared].toSorted());
  });

  test("has to be the last one, of a row and of a chain", async () => {
    const [survivor, loser] = await pair();
    const third = await create({ kind: "organisation", name: { pl: "Wspólnoty" } });
    const before = await kept(survivor, loser, third);
    const first = (await merge(survivor, loser)).body.id;
    const second = (await merge(survivor, third)).body.id;
    expect(await undo(first)).toMatchObject({ status: 409, body: { code: "merge-not-last" } });
    expect(await undo(second)).toMatchObject({ status: 200 });

    const chained = (await merge(third, survivor)).body.id;
    expect(await read(loser)).toMatchObject({ id: third });
    expect(await undo(first)).toMatchObject({ status: 409, body: { code: "entity-merged" } });
    const { body: listed } = await ask("listMerges", { as: analyst, params: { id: loser } });
    expect(listed).toMatchObject([{ id: chained, loser: { id: survivor } }]);
    await undo(chained);
    await undo(first);
    expect(await kept(survivor, loser, third)).toEqual(before);
  });

  test("of 5,000 claims parts them again", async () => {
    const [survivor, loser] = await pair();
    const briefId = await aBrief(runtime, workspace);
    await db.$executeRaw`
      WITH made AS (
        INSERT INTO "Claim" (id, "briefId", "createdById", "changedById")
        SELECT gen_random_uuid(), ${briefId}::uuid, ${analyst.userId}, ${analyst.userId}
        FROM generate_series(1, 5000) RETURNING id
      )
      INSERT INTO "ClaimEntity" ("claimId", "entityId") SELECT id, ${loser}::uuid FROM made`;
    const before = await kept(survivor, loser);
    const { body } = await merge(survivor, loser);
    expect(await tiesOf(survivor)).toHaveLength(5000);
    await undo(body.id);
    expect(await kept(survivor, loser)).toEqual(before);
  });
});

test("a claim that is tied to a record while it is being merged is tied to what stays", async () => {
  const [survivor, loser] = await pair();
  const claims = [];
  for (let index = 0; index < 5; index++) claims.push(await tie([]));
  await Promise.all([...claims.map((claimId) => setTies(claimId, [loser])), merge(survivor, loser)]);
  expect(await tiesOf(loser)).toEqual([]);
  expect(await tiesOf(survivor)).toHaveLength(5);
});

test("the log tells of merging and of parting", async () => {
  const [survivor, loser] = await pair();
  await undo((await merge(survivor, loser)).body.id);
  const { body } = await ask("readWorkspaceAudit", {
    as: workspace.people.owner,
    params: { id: workspace.id },
  });
  expect(body.items).toMatchObject([
    { action: "entity.merge-undone", detail: { name: "Unia Europejska" } },
    { action: "entity.merged", detail: { name: "Unia → Unia Europejska" } },
    { action: "entity.created" },
    { action: "entity.created" },
  ]);
});
