import { beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "#core/claims/add-evidence";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { aBibtexFile, anRisFile } from "#tests/support/bibliography";
import { type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { chooseSeed } from "#tests/support/seed";

const { db } = testDatabase();
const runtime = testRuntime(db);
const seed = chooseSeed();

let workspace: Workspace;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
});

interface Told {
  readonly line: number;
  readonly outcome: string;
}

const upload = (
  file: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  to = workspace,
) => {
  const form = new FormData();
  form.set("file", new Blob([file]), "sources.bib");
  form.set("workspaceId", to.id);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return ask("importSources", { as: to.people.analyst, body: form });
};
const paste = (text: string, rest: object = {}) =>
  ask("importSources", { as: workspace.people.analyst, body: { workspaceId: workspace.id, text, ...rest } });
const download = async (format: string, from = workspace) => {
  const query = { workspaceId: from.id, format };
  return (await ask("exportSources", { as: from.people.reader, query })).response;
};
const itemsOf = async ({ id }: Workspace = workspace) => {
  const rows = await db.source.findMany({ where: { workspaceId: id }, orderBy: { id: "asc" } });
  return rows.map(({ csl, note }) => ({ csl, note }));
};

describe.each([
  ["bibtex", aBibtexFile(seed, 1000)],
  ["ris", anRisFile(seed, 1000)],
] as const)(`1,000 entries of %s (seed ${seed})`, (format, file) => {
  // A machine that does much else takes its time.
  const limit = 120_000;

  test(
    "are all in the registry but those that are broken, which are told by their line",
    { timeout: limit },
    async () => {
      const { status, body } = await upload(file.text, { duplicates: "add" });
      expect({ status, ...body }).toMatchObject({
        status: 200,
        written: true,
        created: file.whole,
        skipped: 0,
        wrong: file.brokenAt.length,
      });
      const told = (body.rows as Told[]).filter(({ outcome }) => outcome === "wrong");
      expect(told.map(({ line }) => line)).toEqual(file.brokenAt);
      expect(await db.source.count({ where: { workspaceId: workspace.id } })).toBe(file.whole);

      const elsewhere = await aWorkspace(runtime, "Elsewhere");
      const again = await (await download(format)).text();
      expect((await upload(again, { duplicates: "add" }, elsewhere)).body).toMatchObject({
        created: file.whole,
        wrong: 0,
      });
      expect(await itemsOf(elsewhere)).toEqual(await itemsOf());
    },
  );

  test("are found to be there already when they come again", { timeout: limit }, async () => {
    await upload(file.text);
    const before = await itemsOf();
    const { body } = await upload(file.text);
    expect(body).toMatchObject({ created: 0, skipped: file.whole, wrong: file.brokenAt.length });
    expect(await itemsOf()).toEqual(before);
  });
});

test("progress is told while it is made, and the result is the last line", async () => {
  const form = new FormData();
  form.set("file", new Blob([aBibtexFile(1, 300).text]), "a.bib");
  form.set("workspaceId", workspace.id);
  const { response } = await ask("importSources", {
    as: workspace.people.analyst,
    body: form,
    headers: { accept: "application/x-ndjson" },
  });
  const seen: {
    line: { progress?: { stage: string; done: number; total: number }; result?: object };
    stored: number;
  }[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) break;
    const stored = await db.source.count();
    for (const line of value.trim().split("\n")) seen.push({ line: JSON.parse(line), stored });
  }
  const stages = seen.flatMap(({ line: { progress } }) => progress?.stage ?? []);
  expect([...new Set(stages)]).toEqual(["reading", "matching", "writing"]);
  const [first] = seen;
  expect(first?.line.progress).toMatchObject({ stage: "reading", total: 300 });
  // It was told before the work was done.
  expect(first?.stored).toBe(0);
  expect(seen.at(-1)?.line.result).toMatchObject({ written: true, created: 289, wrong: 11 });
});

test("two people who import one file at once do not add it twice", async () => {
  const file = aBibtexFile(2, 250);
  const answers = await Promise.all([upload(file.text), upload(file.text)]);
  const created = answers.map(({ body }) => body.created as number);
  expect(created.reduce((sum, count) => sum + count)).toBe(file.whole);
  expect(await db.source.count()).toBe(file.whole);
  const ids = new Set((await db.source.findMany({ select: { id: true } })).map(({ id }) => id));
  for (const { body } of answers) {
    for (const row of body.rows as { sourceId?: string; of?: { id: string } }[]) {
      for (const id of [row.sourceId, row.of?.id]) expect(id === undefined || ids.has(id)).toBe(true);
    }
  }
});

describe("what is in a file already", () => {
  const one =
    "@online{a, title={Plan dróg wodnych}, url={https://www.example.pl/plan?utm_source=x}, date={2026-03-19}}\n";
  const same = "@misc{b, title={Inny tytuł}, url={http://example.pl/plan/}}\n";
  const other = "@online{c, title={Plan dróg wodnych}, url={https://elsewhere.pl/plan}, date={2026-03-19}}\n";

  test("is told with what it is another record of", async () => {
    const { body } = await paste(one + same + other);
    const [first, second, third] = body.rows;
    expect(first).toMatchObject({ line: 1, outcome: "created", title: "Plan dróg wodnych" });
    expect(second).toMatchObject({
      line: 2,
      outcome: "duplicate",
      of: { id: first.sourceId, line: 1, title: "Plan dróg wodnych" },
    });
    // The same title at another address is another publication of it.
    expect(third).toMatchObject({ line: 3, outcome: "created" });
    const again = await paste(same);
    expect(again.body.rows).toMatchObject([{ outcome: "duplicate", of: { id: first.sourceId, line: null } }]);
  });

  test("is recognised by all it says where it has no address, DOI or date", async () => {
    const text = "@book{a, title={Rzeki}, author={Nowak, Jan}}\n@book{b, title={Rzeki}, author={Żak, Ewa}}\n";
    expect((await paste(text)).body).toMatchObject({ created: 2, skipped: 0 });
    expect((await paste(text)).body).toMatchObject({ created: 0, skipped: 2 });
  });

  test("is added all the same to those who want it", async () => {
    expect((await paste(one + same, { duplicates: "add" })).body).toMatchObject({ created: 2, skipped: 0 });
  });

  test("is told by a preview that writes nothing", async () => {
    const { body } = await paste(`${one}${same}@book{d, year={2020}}`, { preview: true });
    expect(body).toMatchObject({ written: false, created: 1, skipped: 1, wrong: 1 });
    expect(body.rows[2]).toMatchObject({ line: 3, outcome: "wrong", code: "no-title" });
    expect(await itemsOf()).toEqual([]);
    expect(await db.auditEvent.count({ where: { action: "source.imported" } })).toBe(0);
  });

  test("leads to the survivor when it was merged", async () => {
    const { body } = await paste(one + other);
    const [survivorId, loserId] = body.rows.map(({ sourceId }: { sourceId: string }) => sourceId);
    await ask("mergeSources", {
      as: workspace.people.analyst,
      params: { id: survivorId },
      body: { otherId: loserId },
    });
    expect((await paste(other)).body.rows).toMatchObject([{ outcome: "duplicate", of: { id: survivorId } }]);
  });
});

describe("a file", () => {
  test("in an old Polish encoding is read", async () => {
    const text =
      "TY  - BOOK\r\nTI  - Za\u00BF\u00F3\u00B3\u00E6 g\u00EA\u009Cl\u00B9 ja\u009F\u00F1\r\nER  - \r\n";
    await upload(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(await itemsOf()).toMatchObject([{ csl: { type: "book", title: "Zażółć gęślą jaźń" } }]);
  });

  test("of CSL-JSON tells broken items by their line, and keeps what is not as CSL demands", async () => {
    const text = `[
  {"id": "http://zotero.org/1", "type": "book", "title": "Rzeki", "URL": "no address", "odd": {"a": 1}},
  {"id": 2, "type": "book", "title": "Zepsuta", },
  {"id": 3, "type": "book"}
]`;
    const { body } = await paste(text);
    expect(body.rows).toMatchObject([
      { line: 2, outcome: "created" },
      { line: 3, outcome: "wrong", code: "unreadable", title: "Zepsuta" },
      { line: 4, outcome: "wrong", code: "no-title" },
    ]);
    expect(JSON.parse(await (await download("csl-json")).text())).toEqual([
      { id: "http://zotero.org/1", type: "book", title: "Rzeki", URL: "no address", odd: { a: 1 } },
    ]);
  });

  test("with an item that is nested without end is read but for that one", async () => {
    const deep = `{"title": "Studnia", "x": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    const { body } = await paste(`[{"title": "Rzeki"},\n${deep},\n{"title": "Jeziora"}]`);
    expect(body).toMatchObject({ created: 2, wrong: 1 });
    expect(body.rows[1]).toMatchObject({ line: 2, code: "unreadable", title: "Studnia" });
  });

  test("that is no bibliography, or an empty one, is refused with why", async () => {
    expect(await paste("To jest zwykły tekst.")).toMatchObject({
      status: 422,
      body: { code: "bibliography-unreadable" },
    });
    expect(await paste(" \n")).toMatchObject({ status: 422, body: { code: "bibliography-empty" } });
    expect(await paste("[]")).toMatchObject({ status: 422, body: { code: "bibliography-empty" } });
    const many = "TY  - GEN\nER  - \n".repeat(10_001);
    expect(await paste(many)).toMatchObject({ status: 413, body: { code: "bibliography-too-long" } });
  });
});

test("the office's note goes out as an annotation and comes back; its grade stays here", async () => {
  const { analyst } = workspace.people;
  const csl = { type: "report", title: "Plan", note: "wyd. 2" };
  await ask("createSource", {
    as: analyst,
    body: { workspaceId: workspace.id, csl, reliability: "B", note: "dostał Jan\npoczta" },
  });
  for (const format of ["bibtex", "ris", "csl-json"]) {
    const text = await (await download(format)).text();
    expect(text).not.toMatch(/reliab|"B"|\{B\}/);
    const elsewhere = await aWorkspace(runtime, format);
    await upload(text, {}, elsewhere);
    expect(await itemsOf(elsewhere)).toMatchObject([
      { csl: { type: "report", title: "Plan", note: "wyd. 2" }, note: "dostał Jan\npoczta" },
    ]);
  }
});

test("a commentary's sources are exported in the order of their first use", async () => {
  const { analyst } = workspace.people;
  await paste("@book{a, title={Pierwsza}}@book{b, title={Druga}}@book{c, title={Nieużyta}}");
  const [first, second] = await db.source.findMany({ orderBy: { id: "asc" } });
  const briefId = await aBrief(runtime, workspace);
  const claim = await aClaim(runtime, workspace, briefId);
  for (const source of [second, first, second]) {
    await addEvidence(runtime, analyst, claim.id, { sourceId: source?.id ?? "", stance: "supports" });
  }
  const { response, headers } = await ask("exportBriefSources", {
    as: analyst,
    params: { id: briefId },
    query: { format: "bibtex" },
  });
  expect(headers.get("content-disposition")).toBe('attachment; filename="sluzy-na-wisle.bib"');
  expect([...(await response.text()).matchAll(/^@book\{(\w),/gm)].map(([, key]) => key)).toEqual(["b", "a"]);
});

test("the log says how many came", async () => {
  await paste("@book{a, title={Pierwsza}}@book{b, title={Druga}}");
  const { body } = await ask("readWorkspaceAudit", {
    as: workspace.people.owner,
    params: { id: workspace.id },
  });
  expect(body.items[0]).toMatchObject({ action: "source.imported", detail: { created: 2 } });
});
