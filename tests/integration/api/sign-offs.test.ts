import { beforeEach, describe, expect, test } from "vitest";
import { createClaim } from "#core/claims/create-claim";
import { contentOf, updateContent } from "#core/documents/content";
import { editDocument } from "#core/documents/edit-document";
import { judge } from "#core/review/judge";
import { provideRuntime } from "#core/runtime";
import { ask } from "#tests/support/api";
import { Desk } from "#tests/support/approval";
import { type Workspace, aBrief, aClaim, aWorkspace } from "#tests/support/builders";
import { doc, h, p } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { type TestRuntime, testRuntime } from "#tests/support/runtime";

const { db } = testDatabase();
let runtime: TestRuntime;
let workspace: Workspace;
let people: Workspace["people"];
let desk: Desk;

beforeEach(async () => {
  runtime = testRuntime(db);
  provideRuntime(runtime);
  workspace = await aWorkspace(runtime);
  ({ people } = workspace);
  desk = new Desk(runtime, await aBrief(runtime, workspace));
});

const refused = (status: number, code: string) => ({ status, body: { code } });

describe("signing", () => {
  test("records who, when, and the words as they stand, what nobody has recorded yet as well", async () => {
    await desk.write(people.analyst, (pen) => pen.type("dwanaście", " nowych"));
    const reply = await desk.sign(people.reviewer, "one");
    expect(reply).toMatchObject({
      status: 201,
      body: {
        signOff: {
          holds: true,
          revision: 2,
          by: [{ person: { id: people.reviewer.userId, name: "reviewer" } }],
          ended: null,
        },
      },
    });
    expect(await desk.signOff(people.reader, "one")).toEqual(reply.body.signOff);
    const revision = await db.sectionRevision.findFirstOrThrow({
      where: { briefId: desk.briefId, sectionId: "one", number: 2 },
    });
    expect(revision.reason).toBe("sign-off");
    expect(await db.signOff.findFirst()).toMatchObject({ revision: 2, hash: revision.hash });
    expect(await desk.audit("section.signed")).toEqual([
      {
        action: "section.signed",
        actorId: people.reviewer.userId,
        detail: { sectionId: "one", title: "Co postanowiono?", revision: 2 },
      },
    ]);
  });

  test("twice is once, and several people may sign", async () => {
    await desk.sign(people.reviewer, "one");
    await desk.sign(people.reviewer, "one");
    await desk.sign(people.editor, "one");
    expect(await desk.signOff(people.reader, "one")).toMatchObject({
      holds: true,
      by: [{ person: { name: "reviewer" } }, { person: { name: "editor" } }],
    });
    expect(await desk.audit("section.signed")).toHaveLength(2);
  });

  test("tells the open pages", async () => {
    const topics: string[] = [];
    runtime.bus.subscribe((message) => {
      if (message.kind === "notice") topics.push(message.topic);
    });
    await desk.sign(people.reviewer, "one");
    expect(topics).toEqual(expect.arrayContaining(["sections", "brief"]));
  });

  test("is refused for a section that is not there, says nothing, or has left the text", async () => {
    expect(await desk.sign(people.reviewer, "gone")).toMatchObject(refused(404, "not-found"));
    const blank = doc(p("Lead."), { type: "sectionHeading", attrs: { id: "one", kind: "question" } });
    desk = new Desk(runtime, await aBrief(runtime, workspace, { content: blank }));
    expect(await desk.sign(people.reviewer, "one")).toMatchObject(refused(409, "section-blank"));
    await replace(doc(p("Lead.")));
    expect(await desk.sign(people.reviewer, "one")).toMatchObject(refused(409, "section-removed"));
  });

  test("is refused when the words are others than those that were read", async () => {
    await desk.write(people.analyst, (pen) => pen.type("dwanaście", " nowych"));
    expect(await desk.sign(people.reviewer, "one", { revision: 1 })).toMatchObject(
      refused(409, "section-changed"),
    );
    // The refusal has kept nothing.
    expect(await db.signOff.count()).toBe(0);
    await desk.sign(people.editor, "one");
    expect(await desk.sign(people.reviewer, "one", { revision: 2 })).toMatchObject({ status: 201 });
  });

  test("is refused to whoever alone wrote the words, until somebody else writes among them", async () => {
    const briefId = await aBrief(runtime, workspace, { by: people.editor });
    desk = new Desk(runtime, briefId);
    const params = { id: briefId, sectionId: "one" };
    expect(await desk.sign(people.editor, "one")).toMatchObject(refused(403, "sole-author"));
    const mine = await ask("readSignOff", { as: people.editor, params });
    expect(mine.body).toEqual({ signOff: null, obstacle: "sole-author" });
    await desk.write(people.analyst, (pen) => pen.type("dwanaście", " nowych"));
    expect((await ask("readSignOff", { as: people.editor, params })).body.obstacle).toBeNull();
    expect(await desk.sign(people.editor, "one")).toMatchObject({ status: 201 });
  });

  test("is allowed to the sole author where the owner allows that", async () => {
    desk = new Desk(runtime, await aBrief(runtime, workspace, { by: people.editor }));
    await allowSelfApproval();
    expect(await desk.sign(people.editor, "one")).toMatchObject({ status: 201 });
  });

  test("says what keeps those from it whose role does not allow it", async () => {
    const params = { id: desk.briefId, sectionId: "one" };
    const { body } = await ask("readSignOff", { as: people.analyst, params });
    expect(body).toEqual({ signOff: null, obstacle: "forbidden" });
  });
});

describe("a sign-off", () => {
  beforeEach(async () => {
    await desk.project();
    await desk.write(people.editor, (pen) => pen.type("sześć", " długich"));
    await desk.sign(people.reviewer, "one");
  });

  test("ends with the first change of its words, by a text that was warm before it was signed", async () => {
    const projection = await desk.write(people.analyst, (pen) => pen.erase("śluz"));
    expect(projection).toMatchObject({ signOffsChanged: true });
    expect(await desk.signOff(people.reader, "one")).toMatchObject({
      holds: false,
      revision: 2,
      by: [{ person: { name: "reviewer" } }],
      ended: { by: { name: "analyst" }, reason: "changed", revision: 2 },
    });
    expect(await desk.audit("section.sign-off-ended")).toEqual([
      {
        action: "section.sign-off-ended",
        actorId: people.analyst.userId,
        detail: {
          sectionId: "one",
          title: "Co postanowiono?",
          revision: 2,
          signedById: people.reviewer.userId,
          reason: "changed",
        },
      },
    ]);
  });

  test("does not come back with the words", async () => {
    await desk.write(people.analyst, (pen) => pen.type("dwanaście", " nowych"));
    await desk.write(people.analyst, (pen) => pen.erase(" nowych"));
    expect(await desk.signOff(people.reader, "one")).toMatchObject({ holds: false });
    await desk.sign(people.reviewer, "one");
    expect(await desk.signOff(people.reader, "one")).toMatchObject({ holds: true, ended: null });
  });

  test("names the one of several writers who wrote last", async () => {
    for (const who of [people.analyst, people.editor, people.analyst, people.owner]) {
      await desk.write(who, (pen) => pen.type("Koszt", " cały"));
    }
    await desk.write(people.owner, (pen) => pen.type("Plan", " ten"));
    expect(await desk.signOff(people.reader, "one")).toMatchObject({ ended: { by: { name: "owner" } } });
  });

  test("ends with a change of how words are set", async () => {
    await editDocument(runtime, desk.briefId, people.analyst.userId, (text) => {
      const bold = JSON.stringify(contentOf(text)).replace(
        '{"type":"text","text":"Plan obejmuje',
        '{"type":"text","marks":[{"type":"bold"}],"text":"Plan obejmuje',
      );
      expect(bold).toContain("bold");
      updateContent(text, JSON.parse(bold) as ReturnType<typeof contentOf>);
    });
    expect(await desk.signOff(people.reader, "one")).toMatchObject({ holds: false });
  });

  test("holds while words are tagged, other sections are written in, or it is moved", async () => {
    await aClaim(runtime, workspace, desk.briefId);
    await desk.write(people.analyst, (pen) => pen.type("Koszt", " cały"));
    await replace(
      doc(
        p("Rada przyjęła nowy plan dróg wodnych."),
        h("two", "Kto zapłaci?"),
        p("Koszt cały poniosą samorządy i budżet państwa."),
        h("one", "Co postanowiono?"),
        p("Plan obejmuje dwanaście śluz na Wiśle."),
        p("Prace potrwają sześć długich lat."),
      ),
    );
    expect(await desk.signOff(people.reader, "one")).toMatchObject({ holds: true });
    expect(await desk.audit("section.sign-off-ended")).toEqual([]);
  });

  test("ends when the section leaves the text, and does not come back with it", async () => {
    const whole = await contentNow();
    await replace(doc(p("Rada przyjęła nowy plan dróg wodnych.")));
    const list = await ask("listSignOffs", { as: people.reader, params: { id: desk.briefId } });
    expect(list.body).toMatchObject([
      { sectionId: "one", signOff: { holds: false, ended: { reason: "removed", by: { name: "analyst" } } } },
    ]);
    await replace(whole);
    expect(await desk.signOff(people.reader, "one")).toMatchObject({ holds: false });
  });

  test("is withdrawn by whoever gave it, and by nobody else", async () => {
    expect(await desk.withdraw(people.editor, "one")).toMatchObject(refused(404, "not-found"));
    expect(await desk.withdraw(people.reviewer, "one")).toMatchObject({ status: 204 });
    expect(await desk.withdraw(people.reviewer, "one")).toMatchObject(refused(404, "not-found"));
    expect(await desk.signOff(people.reader, "one")).toMatchObject({
      holds: false,
      ended: { by: { name: "reviewer" }, reason: "withdrawn" },
    });
    expect(await desk.audit("section.sign-off-withdrawn")).toMatchObject([
      { actorId: people.reviewer.userId, detail: { sectionId: "one", revision: 2 } },
    ]);
  });
});

describe("the status", () => {
  test("follows from sign-offs and claims, step by step, and each step is in the audit log", async () => {
    const claim = await createClaim(runtime, people.analyst, desk.briefId, { exact: "dwanaście śluz" });
    expect(await desk.status()).toBe("draft");
    for (const sectionId of ["lead", "one", "two"]) await desk.sign(people.reviewer, sectionId);
    expect(await desk.status()).toBe("in-review");
    await judge(runtime, people.editor, claim.id, { value: "true" });
    expect(await desk.status()).toBe("approved");
    await desk.project();
    await desk.write(people.analyst, (pen) => pen.type("Koszt", " cały"));
    expect(await desk.status()).toBe("in-review");
    const changes = await desk.audit("brief.status-changed");
    expect(changes.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      [people.reviewer.userId, { from: "draft", to: "in-review" }],
      [people.editor.userId, { from: "in-review", to: "approved" }],
      [people.analyst.userId, { from: "approved", to: "in-review" }],
    ]);
  });

  test("is approved once the only section that nobody signed has gone", async () => {
    for (const sectionId of ["lead", "one"]) await desk.sign(people.reviewer, sectionId);
    const { content = [] } = await contentNow();
    await replace({ type: "doc", content: content.slice(0, -2) });
    expect(await desk.status()).toBe("approved");
  });

  test("is in review again with a claim that is tagged, and one that is judged begins it", async () => {
    for (const sectionId of ["lead", "one", "two"]) await desk.sign(people.reviewer, sectionId);
    expect(await desk.status()).toBe("approved");
    const { id } = await aClaim(runtime, workspace, desk.briefId);
    expect(await desk.status()).toBe("in-review");
    await ask("deleteClaim", { as: people.analyst, params: { id } });
    expect(await desk.status()).toBe("approved");

    const other = new Desk(runtime, await aBrief(runtime, workspace));
    const claim = await aClaim(runtime, workspace, other.briefId);
    await judge(runtime, people.reviewer, claim.id, { value: "false" });
    expect(await other.status()).toBe("in-review");
  });
});

describe("approval of what one alone wrote", () => {
  test("is set by owners, written down, and holds for claims as well", async () => {
    const { id } = await aClaim(runtime, workspace, desk.briefId, { by: people.editor });
    const judged = () => ask("judge", { as: people.editor, params: { id }, body: { value: "true" } });
    const read = async () => (await ask("readClaim", { as: people.editor, params: { id } })).body as unknown;
    expect(await judged()).toMatchObject(refused(403, "verdict-on-own-claim"));
    expect(await read()).toMatchObject({ judgeable: false });
    await allowSelfApproval();
    expect(await read()).toMatchObject({ judgeable: true });
    expect(await judged()).toMatchObject({ status: 201 });
    const assigned = await ask("assign", {
      as: people.analyst,
      params: { id },
      body: { reviewerId: people.editor.userId },
    });
    expect(assigned).toMatchObject({ status: 200, body: { reviewer: { mayJudge: true } } });
    expect(
      await db.auditEvent.findFirst({ where: { action: "workspace.self-approval-changed" } }),
    ).toMatchObject({ actorId: people.owner.userId, detail: { to: "allowed" } });
    const { body } = await ask("listWorkspaces", { as: people.reader });
    expect(body).toMatchObject([{ selfApproval: true }]);
  });
});

async function allowSelfApproval(): Promise<void> {
  const params = { id: workspace.id };
  const reply = await ask("changeWorkspace", { as: people.owner, params, body: { selfApproval: true } });
  expect(reply).toMatchObject({ status: 200, body: { name: "Redakcja", selfApproval: true } });
}

/** Makes the text this one, in the analyst's name. */
async function replace(content: ReturnType<typeof contentOf>): Promise<void> {
  await editDocument(runtime, desk.briefId, people.analyst.userId, (text) => updateContent(text, content));
}

async function contentNow(): Promise<ReturnType<typeof contentOf>> {
  return editDocument(runtime, desk.briefId, people.analyst.userId, (text) => contentOf(text));
}
