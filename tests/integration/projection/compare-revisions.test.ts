import { expect, test } from "vitest";
import { createClaim } from "#core/claims/create-claim";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { diffRevisions } from "#core/history/diff-revisions";
import type { LineRun } from "#core/history/model";
import type { Actor } from "#core/people/model";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { JsonNode } from "#editor/json-node";
import { testDatabase } from "#tests/support/database";
import { aCommentary } from "#tests/support/history-stage";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();

async function stage() {
  const runtime = testRuntime(db);
  const { briefId, person } = await aCommentary(db);
  const [ewa, jan, ola] = [
    await person("Ewa", "analyst"),
    await person("Jan", "editor"),
    await person("Ola", "owner"),
  ];
  let clock = Date.now();
  const rewrite = (who: Actor, from: string, to: string) =>
    editDocument(runtime, briefId, who.userId, (doc) => {
      const content = JSON.stringify(contentOf(doc));
      expect(content).toContain(from);
      updateContent(doc, JSON.parse(content.replace(from, to)) as JsonNode);
    });
  /** Lets the text rest, so that what changed becomes revisions. */
  const rest = () => projectAndNotify(runtime, briefId, { now: new Date((clock += 60_000)) });
  const compare = (from: number, to?: number) => diffRevisions(runtime, ola, briefId, "one", { from, to });
  return { runtime, briefId, ewa, jan, ola, rewrite, rest, compare };
}

const changes = (runs: readonly LineRun[]) =>
  runs.filter(({ op }) => op !== "equal").map(({ op, text, by }) => [op, text, ...by]);

test("each word that came or went is put down to whoever wrote or struck it, also in one revision", async () => {
  const { ewa, jan, rewrite, rest, compare } = await stage();
  await rewrite(ewa, "dwanaście śluz", "dwanaście nowych śluz");
  await rewrite(jan, "sześć lat", "ponad sześć lat");
  await rest();
  await rewrite(jan, "Plan obejmuje", "Obejmuje");
  await rest();
  const { lines, people } = await compare(1, 3);
  expect(lines.map(({ op, runs }) => [op, ...changes(runs)])).toEqual([
    ["equal"],
    [
      "change",
      ["delete", "Plan obejmuje ", jan.userId],
      ["insert", "Obejmuje ", jan.userId],
      ["insert", "nowych ", ewa.userId],
    ],
    ["change", ["insert", "ponad ", jan.userId]],
  ]);
  expect(people.map(({ name }) => name).toSorted()).toEqual(["Ewa", "Jan"]);
});

test("the text as it stands is compared with its last revision, and says who wrote since", async () => {
  const { ewa, rewrite, compare } = await stage();
  await rewrite(ewa, "Prace potrwają sześć lat.", "Prace potrwają sześć albo siedem lat.");
  const { to, lines } = await compare(1);
  expect(to).toBeNull();
  expect(lines.flatMap(({ runs }) => changes(runs))).toEqual([["insert", "albo siedem ", ewa.userId]]);
  expect(lines.flatMap(({ runs }) => runs).find(({ op }) => op === "insert")?.at).not.toBeNull();
});

test("claims that were tagged meanwhile are listed with their words, and shown as marks gained", async () => {
  const { runtime, briefId, ewa, compare } = await stage();
  const { id } = await createClaim(runtime, ewa, briefId, { exact: "dwanaście śluz na Wiśle" });
  const { claims, lines } = await compare(1);
  expect(claims).toEqual([{ op: "insert", id, text: "dwanaście śluz na Wiśle" }]);
  expect(lines.flatMap(({ runs }) => runs.filter(({ gained }) => gained.includes("claim")))).toMatchObject([
    { op: "equal", text: "dwanaście śluz na Wiśle" },
  ]);
});

test("a revision compared with nothing is all new; one that does not exist is not found", async () => {
  const { compare, ola } = await stage();
  const { lines } = await compare(0, 1);
  expect(new Set(lines.map(({ op }) => op))).toEqual(new Set(["insert"]));
  expect(new Set(lines.flatMap(({ runs }) => runs.flatMap(({ by }) => by)))).toEqual(new Set([ola.userId]));
  await expect(compare(1, 7)).rejects.toMatchObject({ code: "not-found" });
  await expect(compare(7)).rejects.toMatchObject({ code: "not-found" });
});
