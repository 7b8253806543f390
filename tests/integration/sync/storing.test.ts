import { describe, expect, it } from "vitest";
import { createClaim } from "#core/claims/create-claim";
import { readContent } from "#core/documents/read-content";
import { loadDocument } from "#core/documents/load-document";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { messageKind } from "#sync/messages";
import { readRefused } from "#sync/protocol";
import { eventually } from "#tests/support/sync-client";
import { syncStage } from "#tests/support/sync-stage";

const stage = syncStage();

const refuseRows = `
  CREATE FUNCTION "full"() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$;
  CREATE TRIGGER "full" BEFORE INSERT ON "DocumentUpdate" FOR EACH STATEMENT EXECUTE FUNCTION "full"()`;
const takeRows = `DROP TRIGGER "full" ON "DocumentUpdate"; DROP FUNCTION "full"()`;

async function run(statements: string): Promise<void> {
  const parts = statements.split(/;(?=\s*(?:CREATE|DROP|$))/);
  for (const part of parts) if (part.trim() !== "") await stage.db.$executeRawUnsafe(part);
}

describe("storing", () => {
  it("D1 sends what came in one turn as one frame, and stores it in fewer rows than there were updates", async () => {
    const [writer, reader] = [await stage.join("editor"), await stage.raw("analyst")];
    await eventually(() => expect(reader.received(messageKind.sync)).toHaveLength(1));
    for (let index = 0; index < 200; index++) writer.type(0, 0, "a");
    await writer.stored();
    await eventually(() => expect(reader.received(messageKind.sync).length).toBeGreaterThan(1));
    expect(reader.received(messageKind.sync).length).toBeLessThan(100);
    expect(await stage.db.documentUpdate.count({ where: { briefId: stage.brief.briefId } })).toBeLessThan(
      100,
    );
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain("a".repeat(200));
  });

  it("D2 confirms a barrier only when what came before it is in the database", async () => {
    const analyst = await stage.join("analyst");
    for (let index = 0; index < 50; index++) analyst.type(0, 0, `${index % 10}`);
    await analyst.stored();
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain(
      "98765432109876543210",
    );
  });

  it("D4 goes on while the disk is full, says so, and stores everything in order once there is room", async () => {
    const [writer, colleague] = [await stage.join("editor"), await stage.join("analyst")];
    const witness = await stage.raw(writer.person);
    await run(refuseRows);
    try {
      writer.type(0, 0, "Bez miejsca. ");
      const stored = writer.stored();
      await eventually(() => expect(writer.refusals).toContain("not-stored"));
      await eventually(() => expect(colleague.words).toContain("Bez miejsca. "));
      colleague.type(0, 4, "(zdanie) ");
      await eventually(() => expect(writer.words).toContain("Bez (zdanie) miejsca. "));
      witness.sendBarrier(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).not.toContain("miejsca");
      await run(takeRows);
      await Promise.all([stored, colleague.stored()]);
      await eventually(() => expect(witness.received(messageKind.persisted)).toHaveLength(1));
      expect(witness.received(messageKind.refused).map(readRefused)).not.toContain("read-only");
    } finally {
      await run(takeRows).catch(() => undefined);
    }
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain(
      "Bez (zdanie) miejsca. ",
    );
  });

  it("D2 does not confirm to a browser that came back what it had sent before and nobody could store", async () => {
    const writer = await stage.join("editor");
    await run(refuseRows);
    try {
      writer.type(0, 0, "Bez miejsca. ");
      void writer.stored();
      await eventually(() => expect(writer.refusals).toContain("not-stored"));
      writer.breakOff();
      await writer.syncedAgain();
      let confirmed = false;
      const done = writer.confirmed().then(() => (confirmed = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(confirmed).toBe(false);
      await run(takeRows);
      await done;
    } finally {
      await run(takeRows).catch(() => undefined);
    }
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain("Bez miejsca. ");
  });

  it("D5 folds the log and changes nothing of the text, while somebody types", async () => {
    const writer = await stage.join("editor");
    const { briefId } = stage.brief;
    const rows = [];
    for (let index = 0; index < 260; index++) {
      writer.type(0, 0, "x");
      if (index % 26 === 0) rows.push(writer.stored());
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all([...rows, writer.stored()]);
    // Rows as a long session leaves them: old ones, many of them.
    const doc = await loadDocument(stage.db, briefId);
    const snapshot = { update: Buffer.from([0, 0]), briefId, userId: "founder", projected: true };
    const createdAt = new Date(Date.now() - 60_000);
    await stage.db.documentUpdate.createMany({
      data: Array.from({ length: 300 }, () => ({ ...snapshot, createdAt })),
    });
    writer.type(0, 0, "y");
    await writer.stored();
    await projectAndNotify(stage.runtime, briefId);
    expect(await stage.db.documentSnapshot.count({ where: { briefId } })).toBe(1);
    expect(await stage.db.documentUpdate.count({ where: { briefId, update: Buffer.from([0, 0]) } })).toBe(0);
    const folded = await readContent(stage.db, briefId);
    expect(folded).toEqual(writer.content);
    doc.destroy();
    const newcomer = await stage.join("analyst");
    expect(newcomer.words).toBe(writer.words);
  });

  it("D6 appends what is edited over HTTP to what is being typed", async () => {
    const writer = await stage.join("editor");
    const typing = (async () => {
      for (let index = 0; index < 40; index++) {
        writer.type(2, 0, `${index % 10}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const { id } = await createClaim(stage.runtime, writer.person, stage.brief.briefId, {
      exact: "dwanaście śluz",
    });
    await typing;
    await writer.stored();
    await eventually(() => expect(JSON.stringify(writer.content)).toContain(id));
    expect(writer.words).toContain("9876543210987654321098765432109876543210Plan obejmuje dwanaście śluz");
    expect(await readContent(stage.db, stage.brief.briefId)).toEqual(writer.content);
  });
});

describe("the projection", () => {
  it("A1 projects sections, revisions and their authors from what was typed", async () => {
    const { briefId } = stage.brief;
    const [anna, edward] = [await stage.join("analyst"), await stage.join("editor")];
    anna.type(2, 0, "Nowy: ");
    edward.delete(5, 0, 6);
    await Promise.all([anna.stored(), edward.stored()]);
    await eventually(async () => {
      const revisions = await stage.db.sectionRevision.findMany({ where: { briefId, number: 2 } });
      expect(Object.fromEntries(revisions.map((row) => [row.sectionId, row.authors]))).toEqual({
        one: [{ userId: anna.person.userId, added: 6, removed: 0 }],
        two: [{ userId: edward.person.userId, added: 0, removed: 6 }],
      });
    });
    expect(anna.notices).toContain("sections");
  });

  it("A2 follows what is typed by itself, and run again, or twice at once, it changes nothing", async () => {
    const { briefId } = stage.brief;
    const writer = await stage.join("analyst");
    writer.type(2, 0, "Nowy: ");
    await writer.stored();
    const section = () =>
      stage.db.section.findFirst({ where: { briefId, text: { contains: "Nowy: Plan" } } });
    const first = await eventually(async () => {
      const found = await section();
      expect(found).not.toBeNull();
      return found;
    });
    const again = () => projectAndNotify(stage.runtime, briefId, { restMs: 60_000 });
    const results = await Promise.all([again(), again(), again()]);
    expect(results.map(({ sectionsChanged }) => sectionsChanged)).toEqual([false, false, false]);
    expect(await section()).toEqual(first);
  });
});
