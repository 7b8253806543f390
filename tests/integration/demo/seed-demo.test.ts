import { beforeAll, describe, expect, test } from "vitest";
import { briefClaims } from "#core/claims/brief-claims";
import { unsettledClaims } from "#core/briefs/unsettled-claims";
import { claimStatuses } from "#core/claims/vocabulary";
import type { Runtime } from "#core/runtime";
import { demoAccounts } from "#server/demo/accounts";
import { seedDemo } from "#server/demo/seed-demo";
import { testDatabase, truncateAll } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase({ emptied: "once" });
const runtime = testRuntime(db);

/** Every row that the demonstration is made of, by table. */
async function everyRow() {
  const tables = {
    User: db.user.findMany({ orderBy: { id: "asc" } }),
    Membership: db.membership.findMany({ orderBy: { userId: "asc" } }),
    Brief: db.brief.findMany({ orderBy: { id: "asc" } }),
    DocumentUpdate: db.documentUpdate.findMany({ orderBy: { seq: "asc" } }),
    Authorship: db.authorship.findMany({ orderBy: [{ clientId: "asc" }, { clockFrom: "asc" }] }),
    AuthorshipSnapshot: db.authorshipSnapshot.findMany({ orderBy: { briefId: "asc" } }),
    Section: db.section.findMany({ orderBy: [{ briefId: "asc" }, { id: "asc" }] }),
    SectionRevision: db.sectionRevision.findMany({
      orderBy: [{ briefId: "asc" }, { sectionId: "asc" }, { number: "asc" }],
    }),
    Claim: db.claim.findMany({ orderBy: { id: "asc" } }),
    ClaimEntity: db.claimEntity.findMany({ orderBy: [{ claimId: "asc" }, { entityId: "asc" }] }),
    Evidence: db.evidence.findMany({ orderBy: { id: "asc" } }),
    SignOff: db.signOff.findMany({ orderBy: { id: "asc" } }),
    Verdict: db.verdict.findMany({ orderBy: { id: "asc" } }),
    Entity: db.entity.findMany({ orderBy: { id: "asc" } }),
    Source: db.source.findMany({ orderBy: { id: "asc" } }),
    SourceGrade: db.sourceGrade.findMany({ orderBy: { id: "asc" } }),
    SourceSnapshot: db.sourceSnapshot.findMany({ orderBy: { id: "asc" } }),
    AuditEvent: db.auditEvent.findMany({ orderBy: { id: "asc" } }),
  };
  const entries = Object.entries(tables).map(async ([name, rows]) => [name, await rows] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof tables, object[]>;
}

async function counts() {
  return Object.fromEntries(Object.entries(await everyRow()).map(([name, rows]) => [name, rows.length]));
}

async function claimsOf(title: string) {
  const brief = await db.brief.findFirstOrThrow({ where: { title: { startsWith: title } } });
  return briefClaims(db, brief.id);
}

describe("the full demonstration", () => {
  beforeAll(() => seedDemo(runtime));

  test("has a finished commentary whose facts are all verified", async () => {
    const claims = await claimsOf("Rok umowy halskiej");
    expect(claims.filter(({ status }) => status === "verified")).toHaveLength(11);
    const analytic = claims.filter(({ status }) => status !== "verified");
    expect(analytic.map(({ likelihood, confidence }) => likelihood ?? confidence)).toEqual([
      "moderate",
      "likely",
      "very-likely",
    ]);
    const { _sum } = await db.section.aggregate({
      where: { briefId: claims[0]?.briefId ?? "", removedAt: null },
      _sum: { words: true },
    });
    expect(_sum.words).toBeGreaterThan(500);
    expect(_sum.words).toBeLessThan(650);
  });

  test("has an unfinished one with claims in every state", async () => {
    const claims = await claimsOf("Magazyny energii");
    expect(new Set(claims.map(({ status }) => status))).toEqual(new Set(claimStatuses));
    expect(claims.filter(({ stale }) => stale).map(({ quote }) => quote)).toEqual([
      "Rząd szacuje jego koszt na 3,4 mld euro",
    ]);
    expect(claims.filter(({ detached }) => detached).map(({ quote }) => quote)).toEqual([
      "Pierwszy magazyn w Halsku działa od czerwca",
    ]);
    const [outer, inner] = claims;
    expect(outer?.quote).toContain(inner?.quote);
  });

  test("has all in review: in the finished one the page of a source has changed, and nothing else is open", async () => {
    const briefs = await db.brief.findMany({ select: { id: true, title: true, status: true } });
    expect(briefs.map(({ status }) => status)).toEqual(["in-review", "in-review", "in-review"]);
    const id = briefs.find(({ title }) => title.startsWith("Rok umowy halskiej"))?.id ?? "";
    expect(await db.signOff.count({ where: { briefId: id, endedAt: null } })).toBe(4);
    const open = await unsettledClaims(db, id);
    expect(new Set(open.flatMap(({ reasons }) => reasons))).toEqual(new Set(["troubled"]));
  });

  test("tells a history by several people over two weeks, with one restoring", async () => {
    const revisions = await db.sectionRevision.findMany();
    const authors = new Set(
      revisions.flatMap((row) => (row.authors as { userId: string }[]).map(({ userId }) => userId)),
    );
    expect(authors.size).toBe(3);
    expect(revisions.filter(({ reason }) => reason === "restore")).toHaveLength(1);
    expect(revisions.some(({ reason }) => reason === "authors")).toBe(true);
    const days = new Set(revisions.map(({ createdAt }) => createdAt.toISOString().slice(0, 10)));
    expect(days.size).toBeGreaterThan(8);
  });

  test("dates nothing after the story's end", async () => {
    const end = new Date();
    end.setUTCHours(0, 0, 0, 0);
    const late = Object.entries(await everyRow()).flatMap(([table, rows]) =>
      rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          value instanceof Date && value >= end ? [`${table}.${column}`] : [],
        ),
      ),
    );
    expect(late).toEqual([]);
  });

  test("uses every record of the registries' sources, and most entities", async () => {
    expect(await db.source.count({ where: { evidence: { none: {} } } })).toBe(0);
    expect(await db.entity.count({ where: { claims: { none: {} } } })).toBe(0);
  });

  test("is left as it is by a second start", async () => {
    const before = await everyRow();
    await seedDemo(runtime);
    expect(await everyRow()).toEqual(before);
  });

  test("keeps what people made of it", async () => {
    await db.brief.updateMany({ data: { title: "Nowy tytuł", trashedAt: new Date() } });
    await db.entity.updateMany({ data: { namePl: "Inna nazwa" } });
    const before = await everyRow();
    await seedDemo(runtime);
    expect(await everyRow()).toEqual(before);
  });
});

describe("an interrupted start", () => {
  /** A runtime whose process dies when the first verdict is to be stored. */
  const dying: Runtime = {
    ...runtime,
    db: db.$extends({
      query: { verdict: { create: () => Promise.reject(new Error("the process died")) } },
    }) as unknown as Runtime["db"],
  };

  // It fills the demonstration three times.
  test("is healed by the next one", { timeout: 120_000 }, async () => {
    await truncateAll(db);
    await seedDemo(runtime);
    const whole = await counts();
    await truncateAll(db);

    await expect(seedDemo(dying)).rejects.toThrow("the process died");
    expect(await db.brief.count()).toBe(1);
    await seedDemo(runtime);
    expect(await counts()).toEqual(whole);
  });
});

describe("DEMO_SEED=empty", () => {
  beforeAll(() => truncateAll(db));

  test("gives accounts and the workspace without content, until it is full", async () => {
    await seedDemo(testRuntime(db, { DEMO_SEED: "empty" }));
    const members = await db.membership.findMany({ include: { user: true, workspace: true } });
    expect(members.map(({ user, role }) => `${user.email} ${role}`).toSorted()).toEqual(
      demoAccounts.map(({ email, role }) => `${email} ${role}`).toSorted(),
    );
    expect(new Set(members.map(({ workspace }) => workspace.name))).toEqual(new Set(["Demo"]));
    expect(await db.brief.count()).toBe(0);
    expect(await db.entity.count()).toBe(0);

    await seedDemo(runtime);
    expect(await db.brief.count()).toBe(3);
  });
});
