import { beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "#core/claims/add-evidence";
import { provideRuntime } from "#core/runtime";
import { takeSnapshot } from "#core/snapshots/take-snapshot";
import { survivingSources } from "#core/sources/survivors";
import { type Ask, ask } from "#tests/support/api";
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

const first = { csl: { type: "report", title: "Plan dróg wodnych", URL: "https://example.pl/plan" } };
const second = {
  csl: {
    type: "webpage",
    title: "Plan dróg wodnych 2030",
    URL: "http://www.example.pl/plan/",
    DOI: "10.1000/plan",
    publisher: "Ministerstwo",
    custom: { ris: { type: "ELEC" } },
  },
  reliability: "B",
  note: "z archiwum",
};

async function create(fields: object): Promise<string> {
  const { body } = await ask("createSource", { as: analyst, body: { workspaceId: workspace.id, ...fields } });
  return body.id;
}
const pair = async () => [await create(first), await create(second)] as const;
const merge = (id: string, otherId: string) =>
  ask("mergeSources", { as: analyst, params: { id }, body: { otherId } });
const undo = (mergeId: string) => ask("undoSourceMerge", { as: analyst, params: { mergeId }, body: {} });
const read = async (id: string) => (await ask("readSource", { as: analyst, params: { id } })).body;
const change = (id: string, body: object) => ask("changeSource", { as: analyst, params: { id }, body });
const titlesListed = async () => {
  const { body } = await ask("listSources", { as: analyst, query: { workspaceId: workspace.id } });
  return body.items.map(({ title }: { title: string }) => title);
};
const rest = async (sourceId: string, quote?: string) => {
  const claim = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  const made = await addEvidence(runtime, analyst, claim.id, { sourceId, stance: "supports", quote });
  return { claimId: claim.id, evidence: made.evidence[0]?.id ?? "" };
};
/** Everything that undoing must bring back: all but when the rows were last touched. */
const kept = async () => ({
  rows: (await db.source.findMany({ orderBy: { id: "asc" } })).map(({ updatedAt: _, ...row }) => row),
  evidence: await db.evidence.findMany({ orderBy: { id: "asc" } }),
  snapshots: await db.sourceSnapshot.findMany({ orderBy: { id: "asc" } }),
});

describe("a merge of sources", () => {
  test("gives the survivor what it lacks, and the evidence and texts of the other, whose readers are given it", async () => {
    const [survivor, loser] = await pair();
    await takeSnapshot(runtime, analyst, loser, "Plan obejmuje dwanaście śluz.");
    const { claimId } = await rest(loser, "dwanaście śluz");
    const { status, body } = await merge(survivor, loser);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { survivorId: survivor, loser: { id: loser, title: second.csl.title }, by: { name: "analyst" } },
    });
    expect(await read(loser)).toMatchObject({
      id: survivor,
      title: "Plan dróg wodnych",
      csl: {
        type: "report",
        URL: first.csl.URL,
        DOI: "10.1000/plan",
        publisher: "Ministerstwo",
        custom: second.csl.custom,
      },
      reliability: "B",
      note: "z archiwum",
      uses: 1,
      claims: [{ claimId }],
    });
    expect(await db.source.findUnique({ where: { id: survivor } })).toMatchObject({ doiKey: "10.1000/plan" });
    expect(await titlesListed()).toEqual(["Plan dróg wodnych"]);
    expect((await ask("listSnapshots", { as: analyst, params: { id: loser } })).body).toHaveLength(1);
    expect(await survivingSources(db, [loser, survivor])).toEqual(new Map([[loser, survivor]]));
    const { response } = await ask("exportSources", {
      as: analyst,
      query: { workspaceId: workspace.id, format: "ris" },
    });
    expect((await response.text()).match(/^TY/gm)).toHaveLength(1);
  });

  test("is undone exactly", async () => {
    const [survivor, loser] = await pair();
    await takeSnapshot(runtime, analyst, loser, "Plan obejmuje dwanaście śluz.");
    await rest(loser, "dwanaście śluz");
    await rest(survivor);
    const before = await kept();
    const { body } = await merge(survivor, loser);
    expect((await ask("listSourceMerges", { as: analyst, params: { id: survivor } })).body).toHaveLength(1);
    expect(await undo(body.id)).toMatchObject({
      status: 200,
      body: { survivor: { id: survivor, uses: 1 }, restored: { id: loser, uses: 1 } },
    });
    expect(await kept()).toEqual(before);
    expect((await ask("listSourceMerges", { as: analyst, params: { id: survivor } })).body).toEqual([]);
    expect(await undo(body.id)).toMatchObject({ status: 409, body: { code: "merge-undone" } });
  });

  test("when undone leaves what people have done since", async () => {
    const [survivor, loser] = await pair();
    const old = await rest(loser);
    const gone = await rest(loser);
    const { body } = await merge(survivor, loser);
    const since = await rest(loser);
    await ask("removeEvidence", { as: analyst, params: { id: gone.claimId, evidenceId: gone.evidence } });
    const { csl } = await read(survivor);
    await change(survivor, { csl: { ...csl, publisher: "Inny" }, note: "nowa" });
    await undo(body.id);
    expect(await read(survivor)).toMatchObject({
      csl: { publisher: "Inny" },
      note: "nowa",
      reliability: null,
      claims: [{ claimId: since.claimId }],
    });
    expect((await read(survivor)).csl.DOI).toBeUndefined();
    expect((await read(loser)).claims).toMatchObject([{ claimId: old.claimId }]);
  });

  test("may follow another: the last is undone first", async () => {
    const [survivor, loser] = await pair();
    const third = await create({ csl: { type: "book", title: "Trzecia" } });
    const { body: one } = await merge(survivor, loser);
    const { body: two } = await merge(survivor, third);
    expect(await undo(one.id)).toMatchObject({ status: 409, body: { code: "merge-not-last" } });
    const fourth = await create({ csl: { type: "book", title: "Czwarta" } });
    const { body: three } = await merge(fourth, survivor);
    expect(await undo(two.id)).toMatchObject({ status: 409, body: { code: "source-merged" } });
    expect((await read(loser)).id).toBe(fourth);
    expect(await survivingSources(db, [loser])).toEqual(new Map([[loser, fourth]]));
    for (const { id } of [three, two, one]) expect(await undo(id)).toMatchObject({ status: 200 });
    expect(await titlesListed()).toHaveLength(4);
  });

  test.each<
    [string, (survivor: string, loser: string) => Promise<Ask & { name: Parameters<typeof ask>[0] }>]
  >([
    ["changed", async (_, id) => ({ name: "changeSource", params: { id }, body: { note: "x" } })],
    ["deleted", async (_, id) => ({ name: "deleteSource", params: { id } })],
    ["given a text", async (_, id) => ({ name: "takeSnapshot", params: { id }, body: { text: "x" } })],
    ["merged again", async (id, otherId) => ({ name: "mergeSources", params: { id }, body: { otherId } })],
  ])("leaves a record that cannot be %s", async (_, call) => {
    const [survivor, loser] = await pair();
    await merge(survivor, loser);
    const { name, ...rest } = await call(survivor, loser);
    expect(await ask(name, { as: analyst, ...rest })).toMatchObject({
      status: 409,
      body: { code: "source-merged" },
    });
  });

  test("is refused with itself and with a source of another workspace", async () => {
    const [survivor] = await pair();
    expect(await merge(survivor, survivor)).toMatchObject({ status: 422 });
    const elsewhere = await aWorkspace(runtime, "Elsewhere");
    const { body } = await ask("createSource", {
      as: elsewhere.people.analyst,
      body: { workspaceId: elsewhere.id, ...first },
    });
    expect(await merge(survivor, body.id)).toMatchObject({ status: 404 });
  });

  test("and its undoing are in the log", async () => {
    const [survivor, loser] = await pair();
    await undo((await merge(survivor, loser)).body.id);
    const { body } = await ask("readWorkspaceAudit", {
      as: workspace.people.owner,
      params: { id: workspace.id },
    });
    const merges = (body.items as { action: string }[]).filter(({ action }) => action.includes("merge"));
    expect(merges).toMatchObject([
      { action: "source.merge-undone", detail: { title: "Plan dróg wodnych" } },
      { action: "source.merged", detail: { title: "Plan dróg wodnych 2030 → Plan dróg wodnych" } },
    ]);
  });
});

describe("duplicates", () => {
  const dated = { type: "report", issued: { "date-parts": [[2026, 3, 19]] } };
  const found = async () =>
    (await ask("listDuplicates", { as: analyst, query: { workspaceId: workspace.id } })).body;

  test("are told in groups, the surest first, with what they share", async () => {
    await create({ csl: { ...dated, title: "Raport o śluzach" } });
    await create({ csl: { ...dated, title: "Raport o śluzach!", URL: "https://a.pl/1" } });
    const [survivor, loser] = await pair();
    await rest(loser);
    await create({ csl: { type: "webpage", title: "Co innego", DOI: "https://doi.org/10.1000/PLAN" } });
    await create({ csl: { type: "webpage", title: "Zupełnie co innego" } });
    const { total, groups } = await found();
    expect(total).toBe(2);
    expect(groups[0]).toMatchObject({ sure: "certain", shares: ["doi", "address"] });
    expect(groups[0].sources.map(({ id }: { id: string }) => id)).toEqual([
      loser,
      survivor,
      expect.any(String),
    ]);
    expect(groups[1]).toMatchObject({ sure: "likely", shares: ["title"], sources: [{}, {}] });
  });

  test("are none once they are merged, nor where an address or a DOI says otherwise", async () => {
    const [survivor, loser] = await pair();
    await merge(survivor, loser);
    await create({ csl: { ...dated, title: "Depesza agencji", URL: "https://a.pl/1" } });
    await create({ csl: { ...dated, title: "Depesza agencji", URL: "https://b.pl/1" } });
    await create({ csl: { ...dated, title: "Tom drugi", URL: "https://c.pl/1", DOI: "10.1000/1" } });
    await create({ csl: { ...dated, title: "Tom pierwszy", URL: "https://c.pl/1", DOI: "10.1000/2" } });
    expect(await found()).toEqual({ total: 0, groups: [] });
  });
});
