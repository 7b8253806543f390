import { beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { citedSources } from "#core/citations/cited-sources";
import type { FormattedCite, ListEntry } from "#core/citations/model";
import { updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { readContent } from "#core/documents/read-content";
import { provideRuntime } from "#core/runtime";
import { createSource } from "#core/sources/create-source";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aSource, aWorkspace } from "#tests/support/builders";
import { doc, h, p } from "#tests/support/commentary";
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

async function aReport(title: string, family: string, url?: string): Promise<string> {
  const csl = { type: "report", title, author: [{ family, given: "Ewa" }], ...(url && { URL: url }) };
  const { id } = await createSource(runtime, analyst, { workspaceId: workspace.id, csl });
  return id;
}

async function format(id: string, clusters: object[][], more: object = {}) {
  const { body, status } = await ask("formatCitations", {
    as: analyst,
    params: { id },
    body: { clusters, ...more },
  });
  expect(status).toBe(200);
  const {
    clusters: cited,
    list,
    style,
  } = body as {
    clusters: FormattedCite[][];
    list: ListEntry[];
    style: string;
  };
  const words = ({ runs }: { runs: FormattedCite["runs"] }) => runs.map(({ text }) => text).join("");
  return {
    style,
    cited: cited.map((cites) => cites.map((cite) => cite.open + words(cite) + cite.close).join("")),
    missing: cited.map((cites) => cites.map(({ missing }) => missing)),
    list: list.map((entry) => `${entry.label ?? ""}${words(entry)}`),
  };
}

describe("citations of a brief", () => {
  test("are set in its style, and what is no source of its workspace is told, not refused", async () => {
    const id = await aBrief(runtime, workspace);
    const plan = await aReport("Plan", "Żak");
    const strange = await aSource(runtime, await aWorkspace(runtime), "Cudzy");
    const found = await format(id, [
      [{ sourceId: plan, locator: "7" }, { sourceId: strange.id }],
      [{ sourceId: "x" }],
    ]);
    expect(found).toEqual({
      style: "pn-iso-690",
      cited: ["[1, s. 7][?]", "[?]"],
      missing: [[false, true], [true]],
      list: ["[1]ŻAK, Ewa. Plan. b.d."],
    });
    const { cited } = await format(id, [[{ sourceId: plan, prefix: "zob." }]], { style: "apa" });
    expect(cited).toEqual(["(zob. Żak, b.d.)"]);
  });

  test("mean what a source was merged into, over several merges, as one entry", async () => {
    const id = await aBrief(runtime, workspace);
    const [first, second, last] = [await aReport("A", "A"), await aReport("B", "B"), await aReport("C", "C")];
    await db.source.update({ where: { id: first }, data: { mergedIntoId: second } });
    await db.source.update({ where: { id: second }, data: { mergedIntoId: last } });
    const found = await format(id, [[{ sourceId: first }], [{ sourceId: last }]], { listed: [second] });
    expect(found.cited).toEqual(["[1]", "[1]"]);
    expect(found.list).toEqual(["[1]C, Ewa. C. b.d."]);
  });
});

describe("a text with citations", () => {
  const citation = (sourceId: string) => ({
    type: "citation",
    attrs: { sourceId, locator: "", prefix: "", suffix: "" },
  });

  test("has the words of a text without them, and a claim runs across", async () => {
    const plan = await aReport("Plan", "Żak");
    const content = doc(p("Powstanie dwanaście", citation(plan), " śluz."), h("one", "Co?"), p("Nic."));
    const id = await aBrief(runtime, workspace, { content });
    const { body: claim } = await ask("createClaim", {
      as: analyst,
      params: { id },
      body: { exact: "dwanaście śluz" },
    });
    expect(claim).toMatchObject({ quote: "dwanaście śluz" });
    const { body: sections } = await ask("listSections", { as: analyst, params: { id } });
    expect(sections[0].text).toBe("Powstanie dwanaście śluz.");
    expect(citedSources(await readContent(db, id))).toEqual([plan]);
  });

  test("gets a citation back with a section that is restored", async () => {
    const plan = await aReport("Plan", "Żak");
    const content = doc(p("Lead."), h("one", "Co?"), p("Śluzy", citation(plan), "."));
    const id = await aBrief(runtime, workspace, { content });
    const without = doc(p("Lead."), h("one", "Co?"), p("Śluzy."));
    await editDocument(runtime, id, analyst.userId, (text) => updateContent(text, without));
    expect(citedSources(await readContent(db, id))).toEqual([]);
    const { body: diff } = await ask("diffRevisions", {
      as: analyst,
      params: { id, sectionId: "one" },
      query: { from: "1" },
    });
    expect(diff.text).toContainEqual({ op: "delete", text: "(Żak b.d.)" });
    const { status } = await ask("restoreSection", {
      as: analyst,
      params: { id, sectionId: "one" },
      body: { revision: 1 },
    });
    expect(status).toBe(200);
    expect(citedSources(await readContent(db, id))).toEqual([plan]);
  });
});

describe("a cited source", () => {
  const cite = (sourceId: string) => ({
    type: "citation",
    attrs: { sourceId, locator: "", prefix: "", suffix: "" },
  });
  const read = async (id: string) => (await ask("readSource", { as: analyst, params: { id } })).body;

  test("tells where, follows the text, and cannot be deleted meanwhile", async () => {
    const plan = await aReport("Plan", "Żak");
    const content = doc(p("Śluzy", cite(plan), "."), h("one", "Co?"), p("Nic", cite(plan), cite(plan), "."));
    const id = await aBrief(runtime, workspace, { content });
    expect(await read(plan)).toMatchObject({
      cited: [
        { brief: { id }, section: null },
        { brief: { id }, section: "Co?" },
      ],
    });
    const refused = await ask("deleteSource", { as: analyst, params: { id: plan } });
    expect(refused).toMatchObject({ status: 409, body: { code: "in-use" } });

    await editDocument(runtime, id, analyst.userId, (text) =>
      updateContent(text, doc(p("Śluzy."), h("one", "Co?"), p("Nic."))),
    );
    expect(await read(plan)).toMatchObject({ cited: [] });
    expect(await ask("deleteSource", { as: analyst, params: { id: plan } })).toMatchObject({ status: 204 });
  });

  test("is known under what was merged into it, and given out with its commentary before mere evidence", async () => {
    const [old, plan, report] = [
      await aReport("Stary", "A"),
      await aReport("Plan", "B"),
      await aReport("C", "C"),
    ];
    await ask("mergeSources", { as: analyst, params: { id: plan }, body: { otherId: old } });
    const id = await aBrief(runtime, workspace, { content: doc(p("Powstanie śluza", cite(old), ".")) });
    const { body: claim } = await ask("createClaim", {
      as: analyst,
      params: { id },
      body: { exact: "Powstanie śluza" },
    });
    await ask("addEvidence", { as: analyst, params: { id: claim.id }, body: { sourceId: report } });
    expect(await read(plan)).toMatchObject({ cited: [{ brief: { id } }] });
    const { response } = await ask("exportBriefSources", {
      as: analyst,
      params: { id },
      query: { format: "csl-json" },
    });
    const titles = ((await response.json()) as { title: string }[]).map(({ title }) => title);
    expect(titles).toEqual(["Plan", "C"]);
  });
});

describe("a brief's style", () => {
  const read = async (id: string) => {
    const { body } = await ask("readBrief", { as: analyst, params: { id } });
    return [body.citationStyle, body.chosenStyle];
  };
  const change = (id: string, citationStyle: string | null) =>
    ask("changeBrief", { as: analyst, params: { id }, body: { citationStyle } });

  test("is its template's until somebody chooses another, which everybody hears of", async () => {
    const id = await aBrief(runtime, workspace);
    expect(await read(id)).toEqual(["pn-iso-690", null]);
    const heard: BusMessage[] = [];
    const stop = runtime.bus.subscribe((message) => heard.push(message));
    expect((await change(id, "apa")).status).toBe(200);
    stop();
    expect(heard).toContainEqual({ kind: "notice", briefId: id, topic: "brief" });
    expect(await read(id)).toEqual(["apa", "apa"]);
    await change(id, null);
    expect(await read(id)).toEqual(["pn-iso-690", null]);
    expect((await change(id, "harvard")).status).toBe(422);
  });

  test("is how an export sets citations, unless another is asked for", async () => {
    const plan = await aReport("Plan", "Żak", "https://example.org/plan");
    const citation = { type: "citation", attrs: { sourceId: plan, locator: "s. 7", prefix: "", suffix: "" } };
    const content = doc(
      p("Są śluzy ", citation, "."),
      h("one", "Źródła", "sources"),
      p("Oraz:"),
      h("two", "Dalej"),
    );
    const id = await aBrief(runtime, workspace, { content });
    const exported = async (body: object) => {
      const { response } = await ask("exportBrief", {
        as: analyst,
        params: { id },
        body: { format: "md", ...body },
      });
      return response.text();
    };
    expect(await exported({})).toContain(
      "Są śluzy \\[[1, s. 7](#source-1)\\].\n\n## Źródła\n\nOraz:\n\n" +
        '<a id="source-1"></a>\\[1\\]\u00a0ŻAK, Ewa. _Plan_ \\[online\\]. b.d. Dostępny w: ' +
        "[https://example.org/plan](https://example.org/plan).\n\n## Dalej",
    );
    await change(id, "chicago");
    expect(await exported({})).toContain("([Żak b.d., s. 7](#source-1))");
    expect(await exported({ style: "apa" })).toContain("([Żak, b.d., s. 7](#source-1))");
  });
});
