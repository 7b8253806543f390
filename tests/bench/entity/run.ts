// npm run bench:entity [claims]: how long the page of an entity with 5,000 claims waits for each thing that it shows, in a
// database of its own on the PostgreSQL server of DATABASE_URL, or on the embedded one.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { claimNeighbours, entityNeighbours, sourceNeighbours } from "#core/dossiers/list-neighbours";
import { listContested } from "#core/dossiers/list-contested";
import { listEntityClaims } from "#core/dossiers/list-entity-claims";
import { listEntitySources } from "#core/dossiers/list-entity-sources";
import { listContestedQuery, listEntityClaimsQuery, timelineQuery } from "#core/dossiers/model";
import { readTimeline } from "#core/dossiers/read-timeline";
import { readRecord } from "#core/entities/read-record";
import { pageQuery } from "#core/http-model";
import { openDatabase } from "#prisma/database";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { aWorkspace } from "#tests/support/builders";
import { aClaimedEntity } from "#tests/support/claimed-entity";
import { testRuntime } from "#tests/support/runtime";
import { describeDatabase, freshDatabase } from "../sync/servers/fresh-database.ts";

const claims = Number(process.argv[2] ?? 5000);
const warmups = 3;
const rounds = 12;

const server = process.env["DATABASE_URL"];
const { url, remove } = server ? await freshDatabase(server) : await embedded();
await migrate(url);
const db = openDatabase(url);
try {
  print(`${server ? await describeDatabase(server) : "the embedded database"}, ${claims} claims`);
  for (const [what, ask] of await questions()) await time(what, ask);
} finally {
  await db.$disconnect();
  await remove();
}

/** What the page asks for, each with its words. */
async function questions(): Promise<readonly (readonly [string, () => Promise<unknown>])[]> {
  const runtime = testRuntime(db);
  const workspace = await aWorkspace(runtime);
  const { analyst, reader } = workspace.people;
  const { id } = await aClaimedEntity(db, workspace.id, analyst.userId, claims);
  const list = (query: object) => listEntityClaims(runtime, reader, id, listEntityClaimsQuery.parse(query));
  const timeline = (query: object) => readTimeline(runtime, reader, id, timelineQuery.parse(query));
  const contested = (query: object) => listContested(runtime, reader, id, listContestedQuery.parse(query));
  const sources = (query: object) => listEntitySources(runtime, reader, id, pageQuery.parse(query));
  const after = ({ nextCursor }: { nextCursor: string | null }) => ({ cursor: nextCursor ?? undefined });
  const [nextClaims, nextInTime] = [after(await list({})), after(await timeline({}))];
  const [nextContested, nextSources] = [after(await contested({})), after(await sources({}))];
  const around = await entityNeighbours(runtime, reader, id);
  const [claimId, sourceId] = [around.claims[0]?.id ?? "", around.sources[0]?.id ?? ""];
  return [
    ["the record, with how many claims it has", () => readRecord(runtime, reader, id)],
    ["50 claims, with how many have each state", () => list({})],
    ["the next 50", () => list(nextClaims)],
    [
      "50 of those that lack a source, the oldest first",
      () => list({ status: "needs-source", order: "oldest" }),
    ],
    ["timeline, with 50 claims", () => timeline({})],
    ["its next 50", () => timeline(nextInTime)],
    ["timeline of one year", () => timeline({ period: "2012" })],
    ["20 contested claims with those beside them", () => contested({})],
    ["the next 20", () => contested(nextContested)],
    ["50 sources, counted", () => sources({})],
    ["the next 50 sources", () => sources(nextSources)],
    ["the graph around the entity", () => entityNeighbours(runtime, reader, id)],
    ["the graph around one of its claims", () => claimNeighbours(runtime, reader, claimId)],
    ["the graph around one of its sources", () => sourceNeighbours(runtime, reader, sourceId)],
  ];
}

async function time(what: string, ask: () => Promise<unknown>): Promise<void> {
  const spent: number[] = [];
  for (let round = -warmups; round < rounds; round++) {
    const began = performance.now();
    await ask();
    if (round >= 0) spent.push(performance.now() - began);
  }
  const sorted = spent.toSorted((a, b) => a - b);
  const [median, slowest] = [sorted[rounds / 2] ?? NaN, sorted.at(-1) ?? NaN];
  print(`${what}: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`);
}

/** Like a server's start on an empty folder. */
async function embedded() {
  const folder = await mkdtemp(path.join(tmpdir(), "kolegium-bench-"));
  const database = await startEmbeddedDatabase(path.join(folder, "pg"));
  return {
    url: database.url,
    async remove() {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
