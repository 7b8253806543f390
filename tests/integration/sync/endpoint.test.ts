import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { readContent } from "#core/documents/read-content";
import { allows } from "#core/policy";
import { roles } from "#core/roles";
import { schemaVersion } from "#editor/schema";
import { closeCode } from "#sync/close-codes";
import { messageKind, syncType } from "#sync/messages";
import { eventually } from "#tests/support/sync-client";
import { signedInCookie } from "#tests/support/sync-brief";
import { syncStage } from "#tests/support/sync-stage";

const stage = syncStage();

describe("coming in", () => {
  it("W1 gives the ordinary y-websocket client the stored text", async () => {
    const analyst = await stage.join("analyst");
    expect(analyst.words).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
    expect(analyst.content).toEqual(await readContent(stage.db, stage.brief.briefId));
  });

  it("C1 asks who is there", async () => {
    expect(await stage.open({}).closed()).toBe(closeCode.unauthenticated);
    for (const authorization of ["Bearer", "Bearer kol_nobodys", "Basic YTpi"]) {
      expect(await stage.open({ authorization }).closed()).toBe(closeCode.unauthenticated);
    }
  });

  it("C1 takes no cookie that is not signed by this server", async () => {
    const cookie = await signedInCookie(stage.runtime, await stage.brief.person("analyst"));
    const origin = stage.runtime.publicUrl;
    const forged = cookie.replace(/\.[^.]{8}/, ".AAAAAAAA");
    for (const bad of [forged, cookie.slice(0, -12), "kolegium.session_token=%", "other=1"]) {
      expect(await stage.open({ cookie: bad, origin }).closed()).toBe(closeCode.unauthenticated);
    }
    await stage.open({ cookie: `other=1; ${cookie}; more=2`, origin }).synced();
  });

  it("C2 takes a session only from a page of this site", async () => {
    const cookie = await signedInCookie(stage.runtime, await stage.brief.person("analyst"));
    expect(await stage.open({ cookie, origin: "https://elsewhere.example" }).closed()).toBe(
      closeCode.forbidden,
    );
    expect(await stage.open({ cookie }).closed()).toBe(closeCode.forbidden);
    await stage.open({ cookie, origin: stage.runtime.publicUrl }).synced();
    await stage.open({ cookie, origin: stage.served.url.replace(/^ws(.*)\/sync$/, "http$1") }).synced();
  });

  it("C3 shows a stranger, a member of another workspace and an unknown brief the same nothing", async () => {
    const stranger = await stage.brief.person(null);
    expect(await stage.open(stranger.headers).closed()).toBe(closeCode.notFound);
    const elsewhere = uuidv7();
    await stage.db.workspace.create({ data: { id: elsewhere, name: "Inna redakcja" } });
    await stage.db.membership.create({
      data: { workspaceId: elsewhere, userId: stranger.userId, role: "owner" },
    });
    expect(await stage.open(stranger.headers).closed()).toBe(closeCode.notFound);
    const { briefId } = stage.brief;
    await stage.db.brief.delete({ where: { id: briefId } });
    expect(await stage.open((await stage.brief.person("owner")).headers).closed()).toBe(closeCode.notFound);
  });

  it("C4 turns away another version of the schema before it can write", async () => {
    const { headers } = await stage.brief.person("analyst");
    const outdated = stage.open(headers, { schema: String(schemaVersion + 1) });
    expect(await outdated.closed()).toBe(closeCode.outdatedSchema);
    await stage.open(headers, { schema: String(schemaVersion) }).synced();
  });

  it("C5 handles what was sent before the room was open, in its order", async () => {
    const socket = await stage.raw("analyst");
    // The upgrade is answered before the person is known: all of this arrives too early.
    for (let n = 1; n <= 50; n++) socket.sendBarrier(n);
    await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(50));
    expect(socket.received(messageKind.persisted).map((decoder) => decoder.arr[1])).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it("C6 opens with step 1 and answers with the whole text, once, before step 2 is over", async () => {
    const writer = await stage.join("editor");
    for (let index = 0; index < 300; index++) writer.type(0, 0, "a");
    await writer.stored();
    const socket = await stage.raw("analyst");
    socket.send([messageKind.sync, syncType.step1, 1, 0]);
    await eventually(() =>
      expect(socket.received(messageKind.sync).map(({ arr }) => arr[1])).toContain(syncType.step2),
    );
    const types = socket.received(messageKind.sync).map(({ arr }) => arr[1]);
    expect(types[0]).toBe(syncType.step1);
    expect(types.filter((type) => type === syncType.step2)).toHaveLength(1);
    expect(types.at(-1)).toBe(syncType.step2);
    expect(types.length).toBeLessThanOrEqual(3);
  });
});

describe("writing", () => {
  it("carries what one types to the other, in the same and in different sections", async () => {
    const [one, other] = [await stage.join("analyst"), await stage.join("editor")];
    one.type(2, 0, "Nowy: ");
    other.type(2, 38, " Dodano.");
    other.type(5, 0, "Wstępnie: ");
    await eventually(() => expect(one.words).toBe(other.words));
    expect(one.words).toContain("Nowy: Plan obejmuje dwanaście śluz na Wiśle. Dodano.");
  });

  it.each(roles)("R1 lets the %s write if the policies do, and read in any case", async (role) => {
    const before = await readContent(stage.db, stage.brief.briefId);
    const [person, witness] = [await stage.join(role), await stage.join("owner")];
    person.type(0, 0, "Moje słowa. ");
    await person.stored();
    if (allows(role, "brief.write")) {
      await eventually(() => expect(witness.words).toContain("Moje słowa. "));
      expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain("Moje słowa. ");
      expect(person.refusals).toEqual([]);
    } else {
      await eventually(() => expect(person.refusals).toContain("read-only"));
      expect(await readContent(stage.db, stage.brief.briefId)).toEqual(before);
      expect(witness.words).not.toContain("Moje słowa. ");
    }
    witness.type(0, 0, "Słowa właściciela. ");
    await eventually(() => expect(person.words).toContain("Słowa właściciela. "));
  });

  it("R2 does not mind a reader that comes back with all that it was given", async () => {
    const [reader, writer] = [await stage.join("reader"), await stage.join("editor")];
    writer.type(0, 0, "Nowe słowa ");
    writer.delete(0, 2, 5);
    // What is typed into a block that a colleague deletes at the same time is deleted by nobody's update.
    const colleague = await stage.join("analyst");
    colleague.provider.disconnect();
    colleague.type(2, 3, "w usuniętym");
    writer.removeBlock(2);
    await writer.stored();
    colleague.provider.connect();
    await eventually(() => expect(colleague.words).toBe(writer.words));
    await eventually(() => expect(reader.words).toBe(writer.words));
    reader.provider.disconnect();
    reader.provider.connect();
    await reader.syncedAgain();
    await reader.stored();
    expect(reader.refusals).toEqual([]);
  });
});
