import { beforeEach, expect, test } from "vitest";
import type { BusMessage } from "#core/bus";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { type Person, type Workspace, aBrief, aClaim, aSource, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
const runtime = testRuntime(db);

const stored =
  "Rada przyjęła plan. „Powstanie dwanaście śluz” – mówi jej przewodnicząca. Koszt nie jest znany.";

let workspace: Workspace;
let analyst: Person;
let briefId: string;
let claimId: string;
let sourceId: string;
beforeEach(async () => {
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  analyst = workspace.people.analyst;
  briefId = await aBrief(runtime, workspace);
  ({ id: claimId } = await aClaim(runtime, workspace, briefId));
  ({ id: sourceId } = await aSource(runtime, workspace));
});

const take = (text: string) => ask("takeSnapshot", { as: analyst, params: { id: sourceId }, body: { text } });
const kept = async () => (await ask("listSnapshots", { as: analyst, params: { id: sourceId } })).body;
const quote = (words: string | null) =>
  ask("addEvidence", { as: analyst, params: { id: claimId }, body: { sourceId, quote: words } });
const read = async () =>
  (await ask("readClaim", { as: analyst, params: { id: claimId } })).body as unknown as {
    readonly evidence: readonly { readonly id: string; readonly quoteState: string | null }[];
  };
const states = async () => (await read()).evidence.map(({ quoteState }) => quoteState);
const place = async () =>
  ask("readQuotePlace", {
    as: analyst,
    params: { id: claimId, evidenceId: (await read()).evidence[0]?.id ?? "" },
  });

test("a quote is looked for in the text that is kept of the source, and shown where it stands", async () => {
  await take(stored);
  await quote('"powstanie dwanaście śluz"');
  expect(await states()).toEqual(["normalised"]);
  expect((await place()).body).toMatchObject({
    before: "Rada przyjęła plan. ",
    words: "„Powstanie dwanaście śluz”",
    after: " – mówi jej przewodnicząca. Koszt nie jest znany.",
  });
});

test("what was quoted before there was a text is looked for when it comes, and open pages are told", async () => {
  await quote("Powstanie dwanaście śluz");
  await quote("Powstanie trzysta mostów nad Odrą");
  await quote(null);
  expect(await states()).toEqual([null, null, null]);
  expect(await place()).toMatchObject({ status: 404 });
  const told: BusMessage[] = [];
  runtime.bus.subscribe((message) => told.push(message));
  await take(stored);
  expect(told).toContainEqual({ kind: "notice", briefId, topic: "claims" });
  expect(await states()).toEqual(["exact", "absent", null]);
});

test("another quote of the same evidence is looked for anew; who attached it stays", async () => {
  await take(stored);
  await quote("Powstanie dwanaście śluz");
  const [before] = (await read()).evidence;
  const change = (body: unknown) =>
    ask("changeEvidence", {
      as: workspace.people.editor,
      params: { id: claimId, evidenceId: before?.id ?? "" },
      body,
    });
  await change({ quote: "Koszt jest znany co do grosza", locator: "s. 3" });
  expect((await read()).evidence).toMatchObject([
    { id: before?.id, quoteState: "absent", locator: "s. 3", createdBy: { name: "analyst" } },
  ]);
  await change({ quote: null });
  expect((await read()).evidence).toMatchObject([{ quote: null, quoteState: null, locator: "s. 3" }]);
});

test("the newest text counts, the older ones are kept, the same one only once", async () => {
  await take(stored);
  await quote("Koszt nie jest znany");
  await take("Koszt wyniesie trzy miliardy złotych.");
  expect(await states()).toEqual(["absent"]);
  await take("Koszt wyniesie trzy miliardy złotych.");
  const list = (await kept()) as unknown as { id: string }[];
  expect(list).toMatchObject([{ words: 5, origin: "pasted", takenBy: { name: "analyst" } }, { words: 14 }]);
  const first = await ask("readSnapshot", { as: analyst, params: { id: list[1]?.id ?? "" } });
  expect(first.body).toMatchObject({ text: stored });
});

test("an empty text and one that is too long are refused", async () => {
  expect(await take("  ")).toMatchObject({ status: 422 });
  expect((await take("a".repeat(400_001))).status).toBe(422);
  expect(await kept()).toEqual([]);
});
