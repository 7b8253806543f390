// npm run bench:history (after npm run build): what the past of a commentary costs that twenty people wrote, and how that
// grows with their edits, on the embedded database and, where DATABASE_URL names one, on a PostgreSQL server.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { diffRevisions } from "#core/history/diff-revisions";
import { listHistory } from "#core/history/list-history";
import { listHistorySections } from "#core/history/list-history-sections";
import { readAuthorship } from "#core/history/read-authorship";
import { whoWrote } from "#core/history/who-wrote";
import { readTextThen } from "#core/history/read-text-then";
import { readRevision } from "#core/history/read-revision";
import { thinHistory } from "#core/history/thin-history";
import { openDatabase } from "#prisma/database";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { gatherStatistics } from "#server/gather-statistics";
import { aWorkspace } from "#tests/support/builders";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";
import { freshDatabase } from "../sync/servers/fresh-database.ts";
import { pastSizes, storageOf } from "./storage.ts";
import { aWrittenBrief } from "./written-brief.ts";

const sizes = [1_000, 10_000, 100_000];
const rounds = 15;

const dataDir = await mkdtemp(path.join(tmpdir(), "kolegium-bench-"));
try {
  const server = process.env["DATABASE_URL"];
  if (server) {
    const database = await freshDatabase(server);
    try {
      await measure("PostgreSQL", database.url);
    } finally {
      await database.remove();
    }
  } else {
    const embedded = await startEmbeddedDatabase(path.join(dataDir, "postgres"));
    await measure("embedded", embedded.url);
    await embedded.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(name: string, url: string): Promise<void> {
  await migrate(url);
  const db = openDatabase(url);
  const runtime = testRuntime(db);
  for (const edits of sizes) await measureBrief(name, runtime, edits);
  await db.$disconnect();
}

async function measureBrief(name: string, runtime: TestRuntime, edits: number): Promise<void> {
  const workspace = await aWorkspace(runtime);
  const { analyst } = workspace.people;
  const past = await pastSizes(runtime.db);
  const { briefId, seconds } = await aWrittenBrief(runtime, workspace, edits);
  await gatherStatistics(runtime.db);
  const revisions = await runtime.db.sectionRevision.count({ where: { briefId } });
  const label = `${name}, ${edits} edits, ${revisions} revisions`;
  print(label, `written in ${seconds.toFixed(0)} s`);

  const at = new Date(Date.now() - (edits / 2) * 30_000).toISOString();
  await time(label, "history opens: first page and sections", async () => {
    await Promise.all([
      listHistory(runtime, analyst, briefId, { limit: 200 }),
      listHistorySections(runtime, analyst, briefId),
    ]);
  });
  await time(label, "the text half-way: which revisions", () => readTextThen(runtime, analyst, briefId, at));

  const longest = await longestSection(runtime, briefId);
  const { id, words, last } = longest;
  print(label, `section of ${words} words with ${last} revisions`);
  const compare = (from: number, to?: number) => () =>
    diffRevisions(runtime, analyst, briefId, id, { from, to });
  await time(label, "one revision read", () => readRevision(runtime, analyst, briefId, id, last));
  await time(label, "compared: with the one before", compare(last - 1, last));
  await time(label, "compared: with the text now", compare(last));
  await time(label, "compared: fifty apart", compare(Math.max(1, last - 50), last));
  await time(label, "compared: first and last", compare(1, last));

  await time(label, "who wrote the whole text, by clocks", () => readAuthorship(runtime, analyst, briefId));
  const kb = Buffer.byteLength(JSON.stringify(await readAuthorship(runtime, analyst, briefId))) / 1024;
  print(label, `that is ${kb.toFixed(0)} KB`);
  await time(label, "who wrote that section, by words", () =>
    whoWrote(runtime, analyst, briefId, id, { from: 0 }),
  );

  print(label, JSON.stringify(await storageOf(runtime.db, briefId, past)));
  const gone = await thinHistory(runtime);
  print(
    label,
    `${gone} old automatic revisions went; ${JSON.stringify(await storageOf(runtime.db, briefId, past))}`,
  );
}

async function longestSection({ db }: TestRuntime, briefId: string) {
  const section = await db.section.findFirstOrThrow({ where: { briefId }, orderBy: { words: "desc" } });
  const { _max } = await db.sectionRevision.aggregate({
    where: { briefId, sectionId: section.id },
    _max: { number: true },
  });
  return { id: section.id, words: section.words, last: _max.number ?? 1 };
}

async function time(label: string, what: string, run: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  const [first = 0] = times;
  const sorted = times.slice(1).toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  print(label, `${what}: first ${first.toFixed(1)} ms, then median ${at(0.5)}, worst ${at(0.99)}`);
}

function print(label: string, words: string): void {
  process.stdout.write(`${label}: ${words}\n`);
}
