import { expect, onTestFinished } from "vitest";
import * as Y from "yjs";
import { readContent } from "#core/documents/read-content";
import type { WrittenRun } from "#core/history/model";
import { splitSections } from "#core/sections/split-sections";
import type { JsonNode } from "#editor/json-node";
import { type Database, openDatabase } from "#prisma/database";
import { closeCode, isFinal } from "#sync/close-codes";
import type { Ledger } from "./fault-ledger.ts";
import type { FaultRun } from "./fault-run.ts";
import { contributionsOf, repeatedRevisions, unprojected } from "./projected.ts";
import { type Typist, eventually } from "./sync-client.ts";
import { openText } from "./texts.ts";

/** How long what has to come by itself is waited for, in ms: dead browsers stay present for 45 s. */
const patienceMs = 120_000;
/** So many of the things that are wrong are told. */
const mostTold = 20;

/** Expects of a run that all is stored, the same for everybody, and projected as it was typed. */
export async function expectNothingLost(run: FaultRun): Promise<void> {
  await expectConfirmed(run);
  const content = await expectEqualReplicas([
    ...run.seats.seated.map(({ typist }) => typist),
    ...(await newcomers(run)),
  ]);
  expect(wrongLetters(run.ledger, wordsOf(content))).toEqual([]);
  expectNobodyTurnedAway(run);
  const db = openDatabase(run.cluster.database.url);
  onTestFinished(() => db.$disconnect());
  expect(await readContent(db, run.briefId)).toEqual(content);
  await expectProjected(db, run, content);
}

async function expectConfirmed({ seats: { seated } }: FaultRun): Promise<void> {
  const waiting = new Set(seated);
  for (const browser of seated) void browser.typist.confirmed().then(() => waiting.delete(browser));
  await eventually(() => expect([...waiting].map(({ name }) => name)).toEqual([]), patienceMs);
}

/** One at each node, with nothing of the text beforehand. */
async function newcomers({ cluster, colleagues, briefId }: FaultRun): Promise<Typist[]> {
  const [colleague] = colleagues;
  if (!colleague) throw new RangeError("nobody is there");
  const typists = cluster.nodes.map(({ server }) => openText(colleague.client, briefId, server.url));
  await Promise.all(typists.map((typist) => typist.synced()));
  return typists;
}

/** Resolves with the one text that all of them have. */
async function expectEqualReplicas(replicas: readonly Typist[]): Promise<JsonNode> {
  const [first] = replicas;
  if (!first) throw new RangeError("nobody has the text");
  await eventually(() => {
    const states = replicas.map(({ doc }) => stateOf(doc));
    expect(states).toEqual(states.map(() => states[0]));
    const snapshots = replicas.map(({ doc }) => Y.snapshot(doc));
    expect(snapshots.map((each) => Y.equalSnapshots(each, Y.snapshot(first.doc)))).not.toContain(false);
    for (const { content } of replicas) expect(content).toEqual(first.content);
  }, patienceMs);
  return first.content;
}

/** The clock of each client, and whether something waits for what has not come. */
function stateOf(doc: Y.Doc) {
  const { store } = doc;
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
  const clocks = [...vector].toSorted(([a], [b]) => a - b);
  return { clocks, waits: store.pendingStructs !== null || store.pendingDs !== null };
}

function wordsOf(content: JsonNode): string {
  return splitSections(content)
    .map(({ title, text }) => title + text)
    .join("")
    .replaceAll("\n", "");
}

/** What is missing, still there, there twice, or by nobody. */
function wrongLetters(ledger: Ledger, words: string): string[] {
  const counts = new Map<string, number>();
  for (const letter of words) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const wrong: string[] = [];
  for (const { letter, fate } of ledger.entries()) {
    const count = counts.get(letter) ?? 0;
    const right = count <= 1 && (fate === "either" || count === (fate === "there" ? 1 : 0));
    if (!right) wrong.push(`${count} times ${ledger.story(letter)}`);
    counts.delete(letter);
  }
  wrong.push(...[...counts.keys()].map((letter) => `${letter} by nobody`));
  return wrong.slice(0, mostTold);
}

/** Everybody could come back by himself, and nothing was refused for good. */
function expectNobodyTurnedAway({ seats: { all } }: FaultRun): void {
  const never: readonly number[] = [closeCode.malformed, closeCode.tooMany];
  const closes = all.flatMap(({ typist }) => typist.closes);
  const refusals = all.flatMap(({ typist }) => typist.refusals);
  expect(closes.filter((code) => isFinal(code) || never.includes(code))).toEqual([]);
  expect(refusals.filter((refusal) => refusal !== "not-stored")).toEqual([]);
}

async function expectProjected(db: Database, run: FaultRun, content: JsonNode): Promise<void> {
  const { briefId, ledger } = run;
  const sections = splitSections(content).map(({ id, title, text }) => ({ id, title, text }));
  await eventually(async () => {
    expect(await unprojected(db, briefId)).toBe(0);
    expect(
      await db.section.findMany({
        where: { briefId, removedAt: null },
        orderBy: { position: "asc" },
        select: { id: true, title: true, text: true },
      }),
    ).toEqual(sections);
    expectCounts(ledger, await contributionsOf(db, briefId), wordsOf(content).length);
  }, patienceMs);
  expect(await repeatedRevisions(db, briefId)).toEqual([]);
  for (const { id, text } of sections) {
    expect(wrongAuthors(ledger, text, await runsOf(run, id))).toEqual([]);
  }
}

/**
 * What people added less what they removed is what is there, but for letters that two people brought at once, which
 * count as nobody's. And each added what is surely his or hers, and no more than that with what somebody may have
 * carried. What was deleted soon may not have been counted at all.
 */
function expectCounts(
  ledger: Ledger,
  counts: Awaited<ReturnType<typeof contributionsOf>>,
  length: number,
): void {
  const entries = [...ledger.entries()];
  const carried = entries.filter((each) => each.carried);
  const net = Object.values(counts).reduce((sum, { added, removed }) => sum + added - removed, 0);
  expectBetween(length - carried.length, net, length);
  for (const [userId, { added }] of Object.entries(counts)) {
    const own = entries.filter((each) => each.userId === userId);
    const sure = own.filter((each) => each.fate === "there" && !each.carried);
    const others = carried.filter((each) => each.userId !== userId);
    expectBetween(sure.length, added, own.length + others.length);
  }
}

function expectBetween(least: number, value: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

function runsOf({ colleagues, briefId }: FaultRun, sectionId: string): Promise<WrittenRun[]> {
  const [colleague] = colleagues;
  if (!colleague) throw new RangeError("nobody is there");
  return colleague.client.get(`/briefs/${briefId}/sections/${sectionId}/authorship`);
}

/** Letters that are said to be somebody else's than the one's who surely brought them. */
function wrongAuthors(ledger: Ledger, text: string, runs: readonly WrittenRun[]): string[] {
  const authors = new Map<string, string | null>();
  for (const { start, end, userId } of runs) {
    for (const letter of text.slice(start, end)) authors.set(letter, userId);
  }
  return [...ledger.entries()]
    .filter(({ letter, carried }) => authors.has(letter) && !carried)
    .filter(({ letter, userId }) => authors.get(letter) !== userId)
    .map(({ letter }) => `by ${authors.get(letter)}, but ${ledger.story(letter)}`)
    .slice(0, mostTold);
}
