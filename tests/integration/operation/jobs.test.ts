import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { startJobs } from "#server/jobs/start-jobs";
import { addEvidence } from "#core/claims/add-evidence";
import { lookAgain } from "#core/link-health/look-again";
import { createSource } from "#core/sources/create-source";
import { aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { doc, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { startPageServer } from "#tests/support/page-server";
import { testRuntime } from "#tests/support/runtime";

const { db, url } = testDatabase();

async function aUsedSource(settings: Record<string, string>) {
  const pages = await startPageServer();
  const runtime = testRuntime(db, { FETCH_ALLOW: pages.allow, ...settings });
  const workspace = await aWorkspace(runtime);
  const { analyst } = workspace.people;
  const csl = { type: "webpage", title: "Plan", URL: `${pages.url}/plain` };
  const source = await createSource(runtime, analyst, { workspaceId: workspace.id, csl });
  const { id } = await aClaim(runtime, workspace, await aBrief(runtime, workspace));
  await addEvidence(runtime, analyst, id, { sourceId: source.id, stance: "supports" });
  return { pages, runtime, sourceId: source.id };
}

test("two nodes on one database look at a source's page once between them", async () => {
  const { pages, runtime, sourceId } = await aUsedSource({});
  const nodes = await Promise.all([startJobs(runtime, url), startJobs(runtime, url)]);
  onTestFinished(async () => {
    await Promise.all(nodes.map((jobs) => jobs.stop()));
  });
  const health = async () => (await db.source.findUnique({ where: { id: sourceId } }))?.health;
  while ((await health()) !== "ok") await delay(50);
  expect(pages.asked).toHaveLength(1);
});

test("a source that a text cites is in use as well", async () => {
  const pages = await startPageServer();
  const runtime = testRuntime(db, { FETCH_ALLOW: pages.allow });
  const workspace = await aWorkspace(runtime);
  const csl = { type: "webpage", title: "Plan", URL: `${pages.url}/plain` };
  const { id } = await createSource(runtime, workspace.people.analyst, { workspaceId: workspace.id, csl });
  expect(await lookAgain(runtime, { limit: 5, pauseMs: 0 })).toBe(0);
  const citation = { type: "citation", attrs: { sourceId: id, locator: "", prefix: "", suffix: "" } };
  await aBrief(runtime, workspace, { content: doc(p("Śluzy", citation, ".")) });
  expect(await lookAgain(runtime, { limit: 5, pauseMs: 0 })).toBe(1);
});

test("without days nothing is looked at", async () => {
  const { pages, runtime } = await aUsedSource({ SOURCE_CHECK_DAYS: "0" });
  const jobs = await startJobs(runtime, url);
  await delay(300);
  await jobs.stop();
  expect(pages.asked).toHaveLength(0);
});
