import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, updateContent } from "#core/documents/content";
import { loadDocument } from "#core/documents/load-document";
import { WarmText } from "#core/documents/warm-text";
import { findRevision } from "#core/history/find-revision";
import { joinStamps } from "#core/history/stamps";
import type { Runtime } from "#core/runtime";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { JsonNode } from "#editor/json-node";
import { ageLog } from "#tests/support/age-log";
import { type Workspace, aBrief, aWorkspace } from "#tests/support/builders";
import { commentary } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { Pen } from "#tests/support/pen";
import { testRuntime } from "#tests/support/runtime";
import { chooseSeed, seededRandom } from "#tests/support/seed";
import { randomContent } from "../../core/exports/random-brief.ts";

const { db } = testDatabase();
let runtime: Runtime;
let workspace: Workspace;

beforeEach(async () => {
  runtime = testRuntime(db);
  workspace = await aWorkspace(runtime);
});

/** A brief whose log begins with this row, not yet projected. */
async function briefWith(update: Uint8Array<ArrayBuffer>): Promise<string> {
  const id = uuidv7();
  const createdById = workspace.people.analyst.userId;
  const record = { id, workspaceId: workspace.id, title: "Śluzy", createdById };
  await db.brief.create({ data: { ...record, language: "pl", template: "blank" } });
  await db.documentUpdate.create({ data: { briefId: id, update, userId: createdById } });
  return id;
}

/** A revision with what its blocks say and who wrote their words, joined: when is left out. */
async function withBlocks<Row extends { sectionId: string; number: number }>(briefId: string, row: Row) {
  const { blocks } = await findRevision(db, { briefId, sectionId: row.sectionId, number: row.number });
  const authors = blocks.map(({ runs }) =>
    runs.flatMap(({ length, userId }) => Array(length).fill(userId) as unknown[]),
  );
  return { ...row, nodes: blocks.map(({ node }) => node), letters: authors };
}

/** All that was derived from a brief's log, without times. */
async function derived(briefId: string, claimId: string) {
  const where = { briefId };
  const omit = { briefId: true, updatedAt: true } as const;
  const sections = await db.section.findMany({ where, omit, orderBy: { id: "asc" } });
  const revisions = await db.sectionRevision.findMany({
    where,
    omit: { briefId: true, createdAt: true, state: true, whole: true },
    orderBy: [{ sectionId: "asc" }, { number: "asc" }],
  });
  const claims = await db.claim.findMany({ where, orderBy: { id: "asc" } });
  const stamps = await db.authorship.findMany({
    where,
    orderBy: [{ clientId: "asc" }, { clockFrom: "asc" }],
  });
  const times = { createdAt: undefined, changedAt: undefined, detachedAt: undefined };
  const all = {
    sections: sections.map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null })),
    revisions: await Promise.all(revisions.map((row) => withBlocks(briefId, row))),
    claims: claims.map((row) => ({ ...row, ...times, briefId: "", detached: row.detachedAt !== null })),
    stamps: joinStamps(
      stamps.map((row) => ({
        clientId: Number(row.clientId),
        from: Number(row.clockFrom),
        to: Number(row.clockTo),
        userId: row.userId,
        at: new Date(0),
      })),
    ),
  };
  return JSON.parse(JSON.stringify(all).replaceAll(claimId, "claim")) as unknown;
}

/** A random text with a few sections, which share their ids with those of other such texts. */
function variants(count: number, seed: number, claimId: string): JsonNode[] {
  return fc.sample(randomContent, { numRuns: count, seed }).map((doc) => {
    const named = (doc.content ?? []).map((node, index) => {
      const attrs = { id: `section-${index % 3}`, kind: "body" };
      return node.type === "sectionHeading" ? { ...node, attrs } : node;
    });
    return JSON.parse(
      JSON.stringify({ ...doc, content: named }).replaceAll('"c1"', `"${claimId}"`),
    ) as JsonNode;
  });
}

const seeds = [3, 11, chooseSeed()];

test.each(seeds)("what is derived warm is what is derived from scratch (seed %i)", async (seed) => {
  const random = seededRandom(seed);
  const ids = [uuidv7(), uuidv7()] as const;
  const docs = ids.map(() => new Y.Doc());
  const people = Object.values(workspace.people);
  const texts = ids.map((id) => variants(14, seed, id));
  const briefs: string[] = [];
  for (const [index, doc] of docs.entries()) {
    doc.clientID = 1000;
    updateContent(doc, commentary());
    briefs[index] = await briefWith(new Uint8Array(Y.encodeStateAsUpdate(doc)));
  }
  const warm = new WarmText();
  for (let step = 0; step < 14; step++) {
    const { userId } = random.pick(people);
    const clientId = 1000 + random.below(4);
    const now = new Date(Date.now() + step * 20_000);
    const repeat = random.next() < 0.3;
    const another = random.next() < 0.2;
    for (const [index, doc] of docs.entries()) {
      const briefId = briefs[index] ?? "";
      const before = Y.encodeStateVector(doc);
      doc.clientID = clientId;
      updateContent(doc, texts[index]?.[step] ?? commentary());
      const update = new Uint8Array(Y.encodeStateAsUpdate(doc, before));
      await db.documentUpdate.create({ data: { briefId, update, userId } });
      const options = { now, ...(index === 0 && !another && { warm }) };
      await projectAndNotify(runtime, briefId, options);
      if (repeat) await projectAndNotify(runtime, briefId, options);
    }
    const [one, other] = await Promise.all(briefs.map((id, index) => derived(id, ids[index] ?? "")));
    expect(one).toEqual(other);
  }
  warm.dispose();
});

describe("a warm text", () => {
  let briefId: string;
  let warm: WarmText;
  let pen: Pen;

  beforeEach(async () => {
    briefId = await aBrief(runtime, workspace);
    pen = await Pen.open(db, briefId, workspace.people.editor);
    warm = new WarmText();
    await type("nowych ");
  });

  async function type(words: string, project = () => projectAndNotify(runtime, briefId, { warm })) {
    pen.type("dwanaście ", words);
    await pen.send();
    return project();
  }

  const one = () => db.section.findUniqueOrThrow({ where: { briefId_id: { briefId, id: "one" } } });
  const projections = async () => (await db.brief.findUniqueOrThrow({ where: { id: briefId } })).projections;

  /** A runtime that tells its statements, and fails one if asked to. */
  function watched(fails: (sql: string) => boolean = () => false) {
    const statements: string[] = [];
    const extended = db.$extends({
      query: {
        $allOperations: ({ operation, args, query }) => {
          const sql = operation === "$queryRaw" ? (args as { sql: string }).sql : operation;
          statements.push(sql);
          return fails(sql) ? Promise.reject(new Error("the connection is gone")) : query(args);
        },
      },
    });
    return { runtime: { ...runtime, db: extended as unknown as Runtime["db"] }, statements };
  }

  test("makes a projection of typing two statements", async () => {
    const { runtime: own, statements } = watched();
    await type("dobrych ", () => projectAndNotify(own, briefId, { warm }));
    expect(statements).toHaveLength(2);
    expect((await one()).text).toContain("dwanaście dobrych nowych śluz");
  });

  test("makes one that finds nothing new a single statement", async () => {
    const { runtime: own, statements } = watched();
    const before = await projections();
    const projection = await projectAndNotify(own, briefId, { warm });
    expect(projection).toEqual({
      sectionsChanged: false,
      claimsChanged: false,
      signOffsChanged: false,
      counterparts: [],
      statusChanged: false,
      pending: true,
    });
    expect(statements).toHaveLength(1);
    expect(await projections()).toBe(before);
  });

  test("catches up with what others have projected", async () => {
    await type("dobrych ", () => projectAndNotify(runtime, briefId));
    await type("małych ");
    const { text, pending } = await one();
    expect(text).toContain("dwanaście małych dobrych nowych śluz");
    expect(pending).toEqual({ [workspace.people.editor.userId]: { added: 22, removed: 0 } });
  });

  test("is loaded again when somebody else has folded the log", async () => {
    const { userId } = workspace.people.editor;
    const rows = Array.from({ length: 201 }, () => ({ briefId, userId, update: new Uint8Array([0, 0]) }));
    await db.documentUpdate.createMany({ data: rows });
    await type("dobrych ", async () => {
      await ageLog(db, briefId);
      return projectAndNotify(runtime, briefId);
    });
    await type("małych ");
    expect((await one()).text).toContain("dwanaście małych dobrych nowych śluz");
    await db.documentUpdate.createMany({ data: rows });
    await ageLog(db, briefId);
    await projectAndNotify(runtime, briefId, { warm });
    const stored = await loadDocument(db, briefId);
    expect(JSON.stringify(contentOf(stored))).toContain("dwanaście małych dobrych nowych śluz");
    expect(await db.documentSnapshot.findUnique({ where: { briefId } })).toMatchObject({ version: 2 });
  });

  test("is not trusted after a failure, and nothing is lost or counted twice", async () => {
    const { runtime: failing } = watched((sql) => sql.includes('INSERT INTO "Authorship"'));
    await expect(type("dobrych ", () => projectAndNotify(failing, briefId, { warm }))).rejects.toThrow();
    expect(warm.take()).toBeNull();
    await projectAndNotify(runtime, briefId, { warm });
    const { text, pending } = await one();
    expect(text).toContain("dwanaście dobrych nowych śluz");
    expect(pending).toEqual({ [workspace.people.editor.userId]: { added: 15, removed: 0 } });
  });

  test("keeps one stamp for what a person writes within a minute", async () => {
    for (const words of ["a ", "b ", "c ", "d "]) await type(words);
    const clientId = BigInt(pen.doc.clientID);
    const stamps = await db.authorship.findMany({ where: { briefId, clientId } });
    expect(stamps.length).toBeLessThanOrEqual(2);
    expect(Math.max(...stamps.map(({ clockTo }) => Number(clockTo)))).toBe(15);
  });

  test("is let go of for good", async () => {
    warm.dispose();
    await type("dobrych ");
    expect(warm.take()).toBeNull();
    expect((await one()).text).toContain("dwanaście dobrych nowych śluz");
  });
});

test("several projections of one brief at once count each letter once", async () => {
  const briefId = await aBrief(runtime, workspace);
  const { userId } = workspace.people.editor;
  const nodes = [new WarmText(), new WarmText()];
  const pens = await Promise.all([0, 1, 2].map(() => Pen.open(db, briefId, { userId })));
  for (let round = 0; round < 12; round++) {
    for (const pen of pens) pen.type("dwanaście ", "ż");
    const sent = pens.map((pen) => pen.send());
    const projected = nodes.map((warm) => projectAndNotify(runtime, briefId, { warm, restMs: 60_000 }));
    await Promise.all([...sent, ...projected]);
  }
  for (const warm of nodes) await projectAndNotify(runtime, briefId, { warm, restMs: 60_000 });
  const { text, pending } = await db.section.findUniqueOrThrow({
    where: { briefId_id: { briefId, id: "one" } },
  });
  expect(text).toContain(`dwanaście ${"ż".repeat(36)}śluz`);
  expect(pending).toEqual({ [userId]: { added: 36, removed: 0 } });
});

describe("the log", () => {
  let briefId: string;
  const snapshot = () => db.documentSnapshot.findUnique({ where: { briefId } });
  const rows = () => db.documentUpdate.count({ where: { briefId } });

  beforeEach(async () => {
    briefId = await aBrief(runtime, workspace);
  });

  test("is folded with its state vector, each time as the next version", async () => {
    const { userId } = workspace.people.editor;
    const warm = new WarmText();
    for (const version of [1, 2, 3]) {
      const many = Array.from({ length: 201 }, () => ({ briefId, userId, update: new Uint8Array([0, 0]) }));
      await db.documentUpdate.createMany({ data: many });
      const pen = await Pen.open(db, briefId, { userId });
      pen.type("dwanaście ", "nowych ");
      await pen.send();
      await ageLog(db, briefId);
      await projectAndNotify(runtime, briefId, { warm });
      expect(await rows()).toBe(0);
      const folded = await snapshot();
      expect(folded?.version).toBe(version);
      const stored = await loadDocument(db, briefId);
      expect(Y.decodeStateVector(folded?.stateVector ?? new Uint8Array([0]))).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(stored)),
      );
    }
  });

  test("is folded when it holds much", async () => {
    const pen = await Pen.open(db, briefId, workspace.people.editor);
    pen.type("dwanaście ", "x".repeat(100_000));
    await pen.send();
    await projectAndNotify(runtime, briefId);
    expect(await snapshot()).toBeNull();
    pen.type("dwanaście ", "x".repeat(100_000));
    await pen.send();
    await ageLog(db, briefId);
    await projectAndNotify(runtime, briefId);
    expect(await snapshot()).toMatchObject({ version: 1 });
    expect(await rows()).toBe(0);
  });

  test.each(["warm", "cold"])(
    "D5 keeps what is young, and is folded when the text rests (%s)",
    async (as) => {
      const warm = new WarmText();
      const options = as === "warm" ? { warm } : {};
      const pen = await Pen.open(db, briefId, workspace.people.editor);
      for (let row = 0; row < 201; row++) {
        pen.type("dwanaście ", "ż");
        await pen.send();
      }
      const before = await rows();
      await projectAndNotify(runtime, briefId, options);
      expect(await snapshot()).toBeNull();
      expect(await rows()).toBe(before);
      const { pending } = await projectAndNotify(runtime, briefId, {
        ...options,
        now: new Date(Date.now() + 31_000),
      });
      expect(pending).toBe(false);
      expect(await snapshot()).toMatchObject({ version: 1 });
      expect(await rows()).toBe(0);
      const stored = await loadDocument(db, briefId);
      expect(JSON.stringify(contentOf(stored))).toContain(`dwanaście ${"ż".repeat(201)}`);
      warm.dispose();
    },
  );
});
