// npm run bench:review (after npm run build): what the review desk and the claims of a commentary cost with 5,000 claims, on
// the embedded database and, where DATABASE_URL names one, on a PostgreSQL server; then the writing room in a browser.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { listClaims } from "#core/claims/list-claims";
import { queryDesk } from "#core/review/desk-query";
import { listReview } from "#core/review/list-review";
import { reviewInBulk } from "#core/review/review-in-bulk";
import { reviewViews } from "#core/review/vocabulary";
import { openDatabase } from "#prisma/database";
import { startEmbeddedDatabase } from "#prisma/embedded";
import { migrate } from "#prisma/migrate";
import { gatherStatistics } from "#server/gather-statistics";
import { testRuntime } from "#tests/support/runtime";
import { freshDatabase } from "../sync/servers/fresh-database.ts";
import { type Office, aReviewOffice } from "./office.ts";
import { type RoomFigures, roomFigures } from "./room.ts";

type Runtime = ReturnType<typeof testRuntime>;

const rounds = 12;
const warmUps = 3;

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
  }
  const embedded = await startEmbeddedDatabase(path.join(dataDir, "postgres"));
  const { briefs } = await measure("embedded", embedded.url);
  await embedded.stop();
  const sizes = Object.entries(briefs);
  const rooms = await roomFigures(
    { DATA_DIR: dataDir },
    sizes.map(([, id]) => id),
  );
  for (const [index, [size]] of sizes.entries()) print(`room, ${size}`, described(rooms[index]));
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(name: string, url: string): Promise<Office> {
  await migrate(url);
  const db = openDatabase(url);
  const runtime = testRuntime(db);
  const began = performance.now();
  const office = await aReviewOffice(runtime);
  // As happens by itself within a minute.
  await gatherStatistics(db);
  print(name, `data written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await measureDesk(name, runtime, office);
  await db.$disconnect();
  return office;
}

async function measureDesk(name: string, runtime: Runtime, office: Office): Promise<void> {
  const { workspaceId, briefs } = office;
  const { reviewer, owner } = office.actors;
  const list = (query: object) =>
    listReview(runtime, reviewer, workspaceId, { view: "open", limit: 50, ...query });
  const { counts, nextCursor } = await list({});
  print(name, JSON.stringify(counts));
  await time(name, "the statement alone", () =>
    queryDesk(runtime.db, {
      workspaceId,
      userId: reviewer.userId,
      today: "2026-11-26",
      view: "open",
      limit: 51,
    }),
  );
  for (const view of reviewViews) await time(name, `first page: ${view}`, () => list({ view }));
  await time(name, "next page: open", () => list({ cursor: nextCursor }));
  await time(name, "one commentary of 1,000", () => list({ briefId: briefs.large }));
  await time(name, "the counts", () => list({ limit: 1 }));
  const rows = await runtime.db.claim.findMany({ where: { briefId: briefs.large }, take: 20 });
  const claims = rows.map(({ id, quote }) => ({ id, quote }));
  await time(name, "20 assigned", () =>
    reviewInBulk(runtime, owner, workspaceId, { action: "assign", claims, reviewerId: reviewer.userId }),
  );
  await time(name, "20 approved", () =>
    reviewInBulk(runtime, owner, workspaceId, { action: "approve", claims }),
  );
  for (const size of ["usual", "large", "largest"] as const) {
    const briefId = briefs[size];
    if (size === "largest")
      await runtime.db.brief.update({ where: { id: briefId }, data: { trashedAt: null } });
    await time(name, `claims of one commentary: ${size}`, async () => {
      let cursor: string | undefined;
      do {
        const page = await listClaims(runtime, reviewer, briefId, { limit: 1000, ...(cursor && { cursor }) });
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
    });
  }
}

async function time(name: string, what: string, work: () => Promise<unknown>): Promise<void> {
  const spent: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const began = performance.now();
    await work();
    if (round >= 0) spent.push(performance.now() - began);
  }
  spent.sort((a, b) => a - b);
  const median = spent[Math.floor(spent.length / 2)] ?? NaN;
  print(name, `${what}: median ${median.toFixed(1)} ms, slowest ${(spent.at(-1) ?? NaN).toFixed(1)} ms`);
}

function described(figures: RoomFigures | undefined): string {
  if (!figures) return "not measured";
  const { textMs, claimsMs, longestTaskMs, rows, scroll, keystroke, afterTypingMs } = figures;
  const parts = {
    "text after ms": textMs,
    "claims after ms": claimsMs,
    "longest task ms": longestTaskMs,
    "rows drawn": rows,
    "frame while scrolling, 95th percentile ms": scroll.p95,
    "longest frame ms": scroll.longest,
    "keystroke median ms": keystroke.median,
    "keystroke 95th percentile ms": keystroke.p95,
    "longest task while typing ms": afterTypingMs,
  };
  return Object.entries(parts)
    .map(([what, value]) => `${what} ${Math.round(value)}`)
    .join(", ");
}

function print(name: string, what: string): void {
  process.stdout.write(`${name}; ${what}\n`);
}
