import { beforeEach, expect, test } from "vitest";
import type { Claim } from "#core/claims/model";
import { updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import type { Page } from "#core/http-model";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { commentary } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

let workspace: Workspace;
let briefId: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  briefId = await aBrief(runtime, workspace);
});

const list = async (query: Record<string, string> = {}): Promise<Page<Claim>> =>
  (await ask("listClaims", { as: workspace.people.reader, params: { id: briefId }, query })).body;
const quotes = ({ items }: Page<Claim>) => items.map(({ quote }) => quote);
const tag = (exact: string) => aClaim(runtime, workspace, briefId, { exact });

test("a commentary's claims come in pages in the order of the text, lost ones last", async () => {
  const lost = await tag("nowy plan");
  await editDocument(runtime, briefId, workspace.people.analyst.userId, (text) =>
    updateContent(text, commentary()),
  );
  for (const exact of ["sześć lat", "dwanaście śluz", "samorządy"]) await tag(exact);

  const first = await list({ limit: "2" });
  expect(quotes(first)).toEqual(["dwanaście śluz", "sześć lat"]);
  const rest = await list({ limit: "2", cursor: first.nextCursor ?? "" });
  expect(quotes(rest)).toEqual(["samorządy", "nowy plan"]);
  expect(rest).toMatchObject({ nextCursor: null, items: [{}, { id: lost.id, detached: true }] });
});

test("they can be narrowed to a state and to a section", async () => {
  await tag("samorządy");
  const judged = await tag("sześć lat");
  await tag("dwanaście śluz");
  const { reviewer, analyst } = workspace.people;
  await ask("judge", { as: reviewer, params: { id: judged.id }, body: { value: "true" } });
  await ask("addComment", { as: analyst, params: { id: judged.id }, body: { text: "Od kiedy?" } });

  expect(quotes(await list({ status: "needs-source" }))).toEqual(["dwanaście śluz", "samorządy"]);
  expect((await list({ status: "verified" })).items).toMatchObject([{ quote: "sześć lat", comments: 1 }]);
  expect(quotes(await list({ status: "needs-source", sectionId: "two" }))).toEqual(["samorządy"]);
});
