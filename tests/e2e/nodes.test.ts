import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "#prisma/database";
import { closeCode } from "#sync/close-codes";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { startPair } from "#tests/support/cluster";
import { converge, goesOnBeingConfirmed, keepTyping, typedBy } from "#tests/support/keep-typing";
import { contributionsOf, repeatedRevisions, unprojected } from "#tests/support/projected";
import { redisIsThere, withRedis } from "#tests/support/redis";
import { eventually } from "#tests/support/sync-client";
import { beginText, openText, seesTheCaretOf } from "#tests/support/texts";

/** Anna sits on the first node, Edward on the second; the owner's two paragraphs are open on both. */
async function twoPeople(env: Record<string, string> = {}) {
  const cluster = await startPair(env);
  const [owner, anna, edward] = await Promise.all([
    signIn(cluster.url, "owner"),
    signIn(cluster.url, "analyst"),
    signIn(cluster.url, "editor"),
  ]);
  const briefId = await beginText(owner, "Pierwszy.", "Drugi.");
  const [first, second] = cluster.nodes;
  const here = openText(anna, briefId, first.server.url);
  const there = openText(edward, briefId, second.server.url);
  await Promise.all([here.synced(), there.synced()]);
  return { cluster, owner, anna, edward, briefId, here, there };
}

async function idOf(person: ApiClient): Promise<string> {
  return (await person.get<{ id: string }>("/me")).id;
}

describe.skipIf(!redisIsThere)(withRedis("two nodes"), () => {
  it("N2 people on different nodes see each other's words, carets and notices, saved", async () => {
    const { owner, briefId, here, there } = await twoPeople();
    here.type(0, 0, "Stąd. ");
    there.type(1, 0, "Stamtąd. ");
    await Promise.all([here.stored(), there.stored()]);
    await eventually(() => {
      for (const { words } of [here, there]) expect(words).toBe("Stąd. Pierwszy.\nStamtąd. Drugi.");
    });
    await seesTheCaretOf(here, there);
    await seesTheCaretOf(there, here);
    await owner.send("POST", `/briefs/${briefId}/claims`, { exact: "Stamtąd." });
    await owner.send("PATCH", `/briefs/${briefId}`, { title: "Dwa węzły" });
    for (const { notices } of [here, there]) {
      await eventually(() =>
        expect(notices).toEqual(expect.arrayContaining(["brief", "claims", "sections"])),
      );
    }
  });

  it("N9 what people write on two nodes is projected once, with exact counts", async () => {
    const { cluster, anna, edward, briefId, here, there } = await twoPeople({ REVISION_REST_SECONDS: "1" });
    const db = openDatabase(cluster.database.url);
    onTestFinished(() => db.$disconnect());
    const hands = [keepTyping(here, "a", 0), keepTyping(there, "e", 1)];
    await delay(4000);
    await Promise.all(hands.map((hand) => hand.stop()));
    here.delete(0, here.words.indexOf("Pierwszy."), 3);
    await Promise.all([here.confirmed(), there.confirmed()]);
    await eventually(async () => {
      expect(await unprojected(db, briefId)).toBe(0);
      const { pending } = await db.section.findFirstOrThrow({ where: { briefId } });
      expect(pending).toEqual({});
    }, 40_000);
    const [byAnna, byEdward] = hands.map(({ typed }) => `${typed.join(" ")} `.length);
    expect(await contributionsOf(db, briefId)).toMatchObject({
      [await idOf(anna)]: { added: byAnna, removed: 3 },
      [await idOf(edward)]: { added: byEdward, removed: 0 },
    });
    expect(await repeatedRevisions(db, briefId)).toEqual([]);
  });

  it("R3 a removed or demoted member is cut off on every node within a second", async () => {
    const { owner, anna, edward, here, there } = await twoPeople();
    const [workspace] = await owner.get<{ id: string }[]>("/workspaces");
    const member = async (person: ApiClient) => `/workspaces/${workspace?.id}/members/${await idOf(person)}`;
    const [annas, edwards] = [await member(anna), await member(edward)];
    await owner.send("PATCH", edwards, { role: "reader" });
    await eventually(() => {
      there.type(1, 0, "x");
      expect(there.refusals).toContain("read-only");
    }, 1000);
    await owner.send("DELETE", edwards);
    await eventually(() => expect(there.closes).toEqual([closeCode.notFound]), 1000);
    await owner.send("DELETE", annas);
    await eventually(() => expect(here.closes).toEqual([closeCode.notFound]), 1000);
  });

  it("N6 the people of a node that dies carry on elsewhere, and nothing confirmed is lost", async () => {
    const { cluster, anna, edward, briefId } = await twoPeople();
    const people = [anna, edward, anna, edward].map((person) => openText(person, briefId));
    await Promise.all(people.map((person) => person.synced()));
    const hands = people.map((person, index) => keepTyping(person, "abcd".charAt(index), index % 2));
    for (const { server } of cluster.nodes) {
      await delay(1000);
      await server.kill9();
      for (const hand of hands) await goesOnBeingConfirmed(hand);
      await server.restart();
    }
    await Promise.all(hands.map((hand) => hand.stop()));
    const newcomers = cluster.nodes.map(({ server }) => openText(anna, briefId, server.url));
    await Promise.all(newcomers.map((newcomer) => newcomer.synced()));
    await converge([...people, ...newcomers], typedBy(hands));
  });
});
