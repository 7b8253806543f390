import { expect, test } from "vitest";
import { createClaim } from "#core/claims/create-claim";
import { readClaim } from "#core/claims/read-claim";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { readContent } from "#core/documents/read-content";
import { listRevisions } from "#core/history/list-revisions";
import { restoreBrief } from "#core/history/restore-brief";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { splitSections } from "#core/sections/split-sections";
import type { JsonNode } from "#editor/json-node";
import { doc, h, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { aCommentary } from "#tests/support/history-stage";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();

async function stage() {
  const runtime = testRuntime(db);
  const { briefId, person } = await aCommentary(db);
  const [jan, ola] = [await person("Jan", "editor"), await person("Ola", "owner")];
  const write = (content: JsonNode) =>
    editDocument(runtime, briefId, jan.userId, (text) => updateContent(text, content));
  const texts = async () => splitSections(await readContent(db, briefId)).map(({ id, text }) => [id, text]);
  const record = () => projectAndNotify(runtime, briefId, { record: { reason: "rest" } });
  return { runtime, briefId, jan, ola, write, texts, record };
}

test("brings back words, order and sections, and can be undone in the same way", async () => {
  const { runtime, briefId, ola, write, texts, record } = await stage();
  const beginning = new Date().toISOString();
  const then = await texts();
  await write(
    doc(
      p("Nowy lead."),
      h("two", "Kto zapłaci?"),
      p("Zapłacą wszyscy."),
      h("three", "Co dalej?"),
      p("Tego nie wiadomo."),
    ),
  );
  await record();
  const after = await texts();

  const { before, sections } = await restoreBrief(runtime, ola, briefId, { at: beginning });
  expect(await texts()).toEqual(then);
  expect(sections.map(({ sectionId, number }) => [sectionId, number])).toEqual([
    ["lead", 1],
    ["one", 1],
    ["two", 1],
  ]);
  const [newest] = await listRevisions(runtime, ola, briefId, "two");
  expect(newest).toMatchObject({ reason: "restore", restoredFrom: 1, authors: [{ name: "Ola" }] });

  await restoreBrief(runtime, ola, briefId, { at: before });
  expect(await texts()).toEqual(after);
});

test("keeps claims on words that stay, and gives back those that stand nowhere any more", async () => {
  const { runtime, briefId, ola, write, record } = await stage();
  const kept = await createClaim(runtime, ola, briefId, { exact: "dwanaście śluz na Wiśle" });
  const lost = await createClaim(runtime, ola, briefId, { exact: "Prace potrwają sześć lat" });
  await record();
  // A revision knows its claims only once its words are others.
  await editDocument(runtime, briefId, ola.userId, (text) =>
    updateContent(
      text,
      JSON.parse(JSON.stringify(contentOf(text)).replace("Plan obejmuje", "Plan ten obejmuje")) as JsonNode,
    ),
  );
  await record();
  const then = new Date().toISOString();
  const content = await readContent(db, briefId);
  const without = (content.content ?? []).filter((node) => !JSON.stringify(node).includes("Prace"));
  await write({ ...content, content: without });
  await record();
  expect(await readClaim(runtime, ola, lost.id)).toMatchObject({ detached: true });

  await restoreBrief(runtime, ola, briefId, { at: then });
  expect(await readClaim(runtime, ola, kept.id)).toMatchObject({
    detached: false,
    quote: "dwanaście śluz na Wiśle",
  });
  expect(await readClaim(runtime, ola, lost.id)).toMatchObject({
    detached: false,
    quote: "Prace potrwają sześć lat",
  });
});

test("of a time before the text there is nothing to restore", async () => {
  const { runtime, briefId, ola } = await stage();
  await expect(restoreBrief(runtime, ola, briefId, { at: "2020-01-01T00:00:00.000Z" })).rejects.toMatchObject(
    {
      code: "not-found",
    },
  );
});
