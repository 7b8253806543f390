import { beforeEach, describe, expect, test } from "vitest";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import {
  type Person,
  type Workspace,
  aBrief,
  aClaim,
  aSource,
  aWorkspace,
  anEntity,
} from "#tests/support/builders";
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

describe("entities", () => {
  const create = (body: object) =>
    ask("createEntity", { as: analyst, body: { workspaceId: workspace.id, kind: "state", ...body } });
  const found = async (query: Record<string, string>) => {
    const { body } = await ask("listEntities", {
      as: analyst,
      query: { workspaceId: workspace.id, ...query },
    });
    return (body.items as { name: { pl: string | null; en: string | null } }[]).map(
      ({ name }) => name.pl ?? name.en,
    );
  };

  test("are kept with everything that is known of them", async () => {
    const entity = {
      name: { pl: "Białoruś", en: "Belarus" },
      aliases: [{ text: "RB", lang: "pl", type: "abbreviation" }],
      adjective: "białoruski",
      wikidata: "Q184",
      iso3166: "BY",
      note: null,
    };
    const { body } = await create(entity);
    expect(body).toMatchObject({ ...entity, kind: "state", uses: 0 });
    const changed = await ask("changeEntity", {
      as: analyst,
      params: { id: body.id },
      body: { note: "sąsiad" },
    });
    expect(changed.body).toMatchObject({ ...entity, note: "sąsiad" });
  });

  test.each([
    [{ name: {} }, "name"],
    [{ name: { pl: "X" }, wikidata: "184" }, "wikidata"],
    [{ name: { pl: "X" }, iso3166: "by" }, "iso3166"],
  ])("are refused when wrong: %j", async (body, path) => {
    expect(await create(body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  test("are found by every name, and listed as Polish readers expect", async () => {
    await create({
      name: { pl: "Łotwa" },
      aliases: [{ text: "Republika Łotewska", lang: "pl", type: "short" }],
    });
    await create({ name: { pl: "Litwa", en: "Lithuania" }, adjective: "litewski" });
    await create({ name: { en: "Madagascar" } });
    expect(await found({})).toEqual(["Litwa", "Łotwa", "Madagascar"]);
    expect(await found({ search: "LOTEWSKA" })).toEqual(["Łotwa"]);
    expect(await found({ search: "litewsk" })).toEqual(["Litwa"]);
    expect(await found({ search: "lithu" })).toEqual(["Litwa"]);
    expect(await found({ kind: "person" })).toEqual([]);
  });

  test("tell which claims are tied to them, and cannot be deleted meanwhile", async () => {
    const { id } = await anEntity(runtime, workspace);
    const briefId = await aBrief(runtime, workspace);
    const claim = await aClaim(runtime, workspace, briefId);
    await ask("changeClaim", { as: analyst, params: { id: claim.id }, body: { entityIds: [id] } });
    const { body } = await ask("readEntity", { as: analyst, params: { id } });
    expect(body).toMatchObject({
      uses: 1,
      claims: [
        {
          claimId: claim.id,
          quote: "dwanaście śluz",
          status: "needs-source",
          detached: false,
          brief: { id: briefId, title: "Śluzy na Wiśle" },
        },
      ],
    });
    expect(await ask("deleteEntity", { as: analyst, params: { id } })).toMatchObject({
      status: 409,
      body: { code: "in-use" },
    });
    await ask("deleteClaim", { as: analyst, params: { id: claim.id } });
    expect(await ask("deleteEntity", { as: analyst, params: { id } })).toMatchObject({ status: 204 });
    expect(await ask("readEntity", { as: analyst, params: { id } })).toMatchObject({ status: 404 });
  });
});

describe("sources", () => {
  const create = (csl: object, rest: object = {}) =>
    ask("createSource", { as: analyst, body: { workspaceId: workspace.id, csl, ...rest } });
  const found = async (query: Record<string, string>) => {
    const { body } = await ask("listSources", {
      as: analyst,
      query: { workspaceId: workspace.id, ...query },
    });
    return (body.items as { title: string }[]).map(({ title }) => title);
  };

  test("keep CSL-JSON as it comes, without a foreign id", async () => {
    const csl = {
      type: "article-newspaper",
      title: "Śluzy",
      author: [{ family: "Nowak", given: "Jan" }, { literal: "Redakcja" }],
      "container-title": "Gazeta",
      issued: { "date-parts": [[2026, 3, 19]] },
      URL: "https://gazeta.example/sluzy",
      custom: { kept: [1] },
    };
    const { body } = await create({ ...csl, id: "nowak2026" }, { reliability: "B" });
    expect(body).toMatchObject({ title: "Śluzy", url: csl.URL, reliability: "B", uses: 0 });
    expect(body.csl).toEqual(csl);
  });

  test("are found by title, author, publisher and address, and graded", async () => {
    const { body } = await create({
      type: "report",
      title: "Raport",
      author: [{ family: "Żółkiewski" }],
      publisher: "Ośrodek",
      URL: "https://osrodek.example/raport",
    });
    await create({ type: "webpage", title: "Ćwiczenia" });
    expect(await found({})).toEqual(["Ćwiczenia", "Raport"]);
    for (const search of ["raport", "zolkiewski", "OŚRODEK", "osrodek.example"]) {
      expect(await found({ search })).toEqual(["Raport"]);
    }
    await ask("changeSource", { as: analyst, params: { id: body.id }, body: { reliability: "C" } });
    expect(await found({ reliability: "C" })).toEqual(["Raport"]);
    const { body: audit } = await ask("readWorkspaceAudit", {
      as: workspace.people.editor,
      params: { id: workspace.id },
    });
    expect(audit.items[0]).toMatchObject({ action: "source.graded", detail: { from: null, to: "C" } });
  });

  test("tell which claims rest on them, and cannot be deleted meanwhile", async () => {
    const { id } = await aSource(runtime, workspace);
    const claim = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
    const body = { sourceId: id, stance: "contradicts" };
    await ask("addEvidence", { as: analyst, params: { id: claim.id }, body });
    expect((await ask("readSource", { as: analyst, params: { id } })).body).toMatchObject({
      uses: 1,
      claims: [{ claimId: claim.id, stance: "contradicts" }],
    });
    expect(await ask("deleteSource", { as: analyst, params: { id } })).toMatchObject({
      status: 409,
      body: { code: "in-use" },
    });
    await ask("deleteClaim", { as: analyst, params: { id: claim.id } });
    expect(await ask("deleteSource", { as: analyst, params: { id } })).toMatchObject({ status: 204 });
  });
});
