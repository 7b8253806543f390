import * as encoding from "lib0/encoding";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { readAllStamps } from "#core/history/read-stamps";
import { whoWrote } from "#core/history/who-wrote";
import { writersOfBrief } from "#core/history/writers-of-brief";
import { listSections } from "#core/sections/list-sections";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { Runtime } from "#core/runtime";
import { ageLog } from "#tests/support/age-log";
import { type Workspace, aBrief, aWorkspace } from "#tests/support/builders";
import { testDatabase } from "#tests/support/database";
import { Pen } from "#tests/support/pen";
import { testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: Runtime;
let workspace: Workspace;
let briefId: string;

beforeEach(async () => {
  runtime = testRuntime(db);
  workspace = await aWorkspace(runtime);
  briefId = await aBrief(runtime, workspace);
});

/** Who brought which clocks of a Yjs client, as "name from-to". */
async function stampsOf(clientId: number): Promise<string[]> {
  const stamps = await readAllStamps(db, briefId, new Set([clientId]));
  const people = Object.entries(workspace.people);
  return (stamps.get(clientId) ?? []).map(({ userId, from, to }) => {
    const name = people.find(([, person]) => person.userId === userId)?.[0] ?? "nobody";
    return `${name} ${from}-${to}`;
  });
}

const project = () => projectAndNotify(runtime, briefId);

/** Stores enough rows for the log to be folded. */
async function fold(): Promise<void> {
  const update = new Uint8Array([0, 0]);
  const { userId } = workspace.people.owner;
  await db.documentUpdate.createMany({
    data: Array.from({ length: 201 }, () => ({ briefId, userId, update })),
  });
  await ageLog(db, briefId);
  await project();
  expect(await db.documentUpdate.count({ where: { briefId } })).toBe(0);
}

/** An update with a single struct of no content over the clocks from `clock` on. */
function collected(clientId: number, clock: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = encoding.encode((encoder) => {
    for (const number of [1, 1, clientId, clock, 0, length, 0]) encoding.writeVarUint(encoder, number);
  });
  return new Uint8Array(bytes);
}

test.each([false, true])(
  "A1 what waits for others is its sender's once it enters (folded: %s)",
  async (folded) => {
    const { editor, reviewer } = workspace.people;
    const [first, second] = [await Pen.open(db, briefId, editor), await Pen.open(db, briefId, reviewer)];
    first.type("dwanaście ", "nowych ");
    second.type("sześć ", "długich ");
    const early = first.take();
    first.type("dwanaście nowych ", "śluz i ");
    await first.send();
    await second.send();
    await project();
    expect(await stampsOf(first.doc.clientID)).toEqual(["editor 7-14"]);
    if (folded) await fold();

    await second.send(early);
    await project();
    const [, one] = await listSections(runtime, reviewer, briefId);
    expect(one?.text).toContain("dwanaście nowych śluz i śluz");
    expect(await stampsOf(first.doc.clientID)).toEqual(["reviewer 0-7", "editor 7-14"]);
    const { pending } = await db.section.findUniqueOrThrow({ where: { briefId_id: { briefId, id: "one" } } });
    expect(pending).toEqual({
      [editor.userId]: { added: 7, removed: 0 },
      [reviewer.userId]: { added: 15, removed: 0 },
    });
  },
);

test("A4 what somebody sends under another's client id is the sender's", async () => {
  const { editor, reviewer } = workspace.people;
  const victim = await Pen.open(db, briefId, editor);
  victim.type("dwanaście ", "nowych ");
  await victim.send();
  await project();
  const forger = await Pen.open(db, briefId, reviewer, victim.doc.clientID);
  forger.type("nowych ", "zbędnych ");
  await forger.send();
  await project();
  expect(await stampsOf(victim.doc.clientID)).toEqual(["editor 0-7", "reviewer 7-16"]);
});

test("A4 clocks that two people sent before either could enter are nobody's", async () => {
  const { editor, reviewer } = workspace.people;
  const victim = await Pen.open(db, briefId, editor);
  victim.type("dwanaście ", "nowych ");
  const early = victim.take();
  const forger = await Pen.open(db, briefId, reviewer);
  forger.doc.clientID = victim.doc.clientID;
  forger.type("dwanaście ", "starych");
  forger.take();
  forger.type("starych", "!!!");
  victim.type("nowych ", "śluz i ");
  await forger.send();
  await victim.send();
  await project();
  await victim.send(early);
  await project();
  expect(await stampsOf(victim.doc.clientID)).toEqual(["editor 0-7", "nobody 7-10", "editor 10-14"]);
});

test("A4 clocks that wait right after others of theirs are not taken for entered", async () => {
  const { editor, owner, reviewer } = workspace.people;
  const [victim, other] = [await Pen.open(db, briefId, editor), await Pen.open(db, briefId, owner)];
  victim.type("dwanaście ", "nowych ");
  await victim.send();
  other.type("sześć ", "lub siedem ");
  Y.applyUpdate(victim.doc, other.take(), victim);
  victim.type("lub siedem ", "a może ");
  await victim.send();
  await project();
  expect(await stampsOf(victim.doc.clientID)).toEqual(["editor 0-7", "editor 7-14"]);
  const forger = await Pen.open(db, briefId, reviewer, victim.doc.clientID);
  forger.type("nowych ", "zły ");
  await forger.send();
  await project();
  expect(await stampsOf(victim.doc.clientID)).toEqual(["editor 0-7", "reviewer 7-11", "editor 11-14"]);
});

test("clocks beyond all bounds do not stop the projection", async () => {
  const { reviewer } = workspace.people;
  const pen = await Pen.open(db, briefId, reviewer);
  const far = 2 ** 50;
  await pen.send(collected(11, 0, far));
  await pen.send(collected(12, far, far));
  pen.type("dwanaście ", "nowych ");
  await pen.send();
  await project();
  expect(await stampsOf(11)).toEqual([`reviewer 0-${far}`]);
  expect(await stampsOf(12)).toEqual([`reviewer ${far}-${2 * far}`]);
  const [, one] = await listSections(runtime, reviewer, briefId);
  expect(one?.text).toContain("nowych śluz");
});

test("what nobody is known to have written is the system's", async () => {
  const pen = await Pen.open(db, briefId, workspace.people.editor);
  pen.type("dwanaście ", "nowych ");
  await db.documentUpdate.create({ data: { briefId, update: pen.take(), userId: null } });
  await project();
  expect(await stampsOf(pen.doc.clientID)).toEqual(["nobody 0-7"]);
});

describe("stamps that are folded with the log", () => {
  const written = async () => {
    const runs = await whoWrote(runtime, workspace.people.reviewer, briefId, "one", { from: 0 });
    return runs.map(({ start, end, userId, at }) => ({ start, end, userId, minute: at?.slice(0, 16) }));
  };

  test("leave the table, and tell the same of what stands", async () => {
    const { editor, reviewer } = workspace.people;
    const [first, second] = [await Pen.open(db, briefId, editor), await Pen.open(db, briefId, reviewer)];
    first.type("dwanaście ", "nowych ");
    await first.send();
    await project();
    second.type("sześć ", "długich ");
    await second.send();
    await project();
    const before = await written();
    await fold();
    expect(await db.authorship.count({ where: { briefId } })).toBe(0);
    expect(await written()).toEqual(before);
    expect(await stampsOf(first.doc.clientID)).toEqual(["editor 0-7"]);

    first.type("dwanaście nowych ", "i starych ");
    await first.send();
    await project();
    expect(await stampsOf(first.doc.clientID)).toEqual(["editor 0-7", "editor 7-17"]);
    const again = await written();
    await fold();
    expect(await stampsOf(first.doc.clientID)).toEqual(["editor 0-17"]);
    expect(await written()).toEqual(again);
  });

  test("go when nothing stands of what they told of, whose writer is still an author", async () => {
    const { editor, reviewer } = workspace.people;
    const [first, second] = [await Pen.open(db, briefId, editor), await Pen.open(db, briefId, reviewer)];
    first.type("dwanaście ", "nowych ");
    await first.send();
    await project();
    await fold();
    await second.receive();
    second.erase("nowych ");
    second.type("dwanaście ", "starych ");
    await second.send();
    await project();
    await fold();
    expect(await stampsOf(first.doc.clientID)).toEqual([]);
    expect(await stampsOf(second.doc.clientID)).toEqual(["reviewer 0-8"]);
    const { analyst, owner } = workspace.people;
    const wrote = await writersOfBrief(db, briefId);
    expect(wrote.filter((userId) => userId !== analyst.userId && userId !== owner.userId)).toEqual([
      editor.userId,
      reviewer.userId,
    ]);
  });
});
