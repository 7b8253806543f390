import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { closeCode } from "#sync/close-codes";
import { at, signIn } from "#tests/support/api-client";
import { startPair } from "#tests/support/cluster";
import { converge, goesOnBeingConfirmed, keepTyping, missing, typedBy } from "#tests/support/keep-typing";
import { redisIsThere, withRedis } from "#tests/support/redis";
import { type Typist, eventually } from "#tests/support/sync-client";
import { beginText, openText, seesTheCaretOf } from "#tests/support/texts";

let marks = 0;

/** What one has stored the other reads, whichever way the nodes learn of it. */
async function reads(reader: Typist, writer: Typist): Promise<void> {
  const mark = `znak${++marks}`;
  writer.type(1, 0, `${mark} `);
  await writer.confirmed();
  await eventually(() => expect(missing([mark], reader.words)).toEqual([]));
}

/** Anna and a colleague sit on the first node, Edward on the second. */
async function threePeople() {
  const cluster = await startPair();
  const [first, second] = cluster.nodes;
  const [owner, anna, colleague, edward] = await Promise.all([
    signIn(cluster.url, "owner"),
    signIn(cluster.url, "analyst"),
    signIn(cluster.url, "analyst2"),
    signIn(cluster.url, "editor"),
  ]);
  const briefId = await beginText(anna, "Pierwszy.", "Drugi.");
  const people = [
    openText(anna, briefId, first.server.url),
    openText(colleague, briefId, first.server.url),
    openText(edward, briefId, second.server.url),
  ] as const;
  await Promise.all(people.map((person) => person.synced()));
  return { cluster, first, second, people, owner };
}

describe.skipIf(!redisIsThere)(withRedis("two nodes"), () => {
  it("N7 Redis restarts while people type, and nobody notices", async () => {
    const { cluster, people } = await threePeople();
    const hands = people.map((person, index) => keepTyping(person, "aje".charAt(index), index % 2));
    for (let round = 0; round < 2; round++) {
      await delay(1000);
      await cluster.redis.restart();
      for (const hand of hands) await goesOnBeingConfirmed(hand);
    }
    await Promise.all(hands.map((hand) => hand.stop()));
    await converge(people, typedBy(hands));
    expect(people.flatMap(({ closes }) => closes)).toEqual([]);
    // Carets go through Redis only: the nodes hear each other again.
    const [anna, , edward] = people;
    await seesTheCaretOf(anna, edward);
    await seesTheCaretOf(edward, anna);
  });

  it.each([
    { cut: "reset", seconds: 30 },
    { cut: "silent", seconds: 10 },
  ] as const)(
    "N3 Redis is lost to one node for $seconds s ($cut): both store, and each reads what the other stored",
    async ({ cut, seconds }) => {
      const { second, people } = await threePeople();
      const [anna, , edward] = people;
      const hands = people.map((person, index) => keepTyping(person, "aje".charAt(index), index % 2, 5));
      second.redis?.cut(cut);
      const until = Date.now() + seconds * 1000;
      while (Date.now() < until) {
        for (const hand of hands) await goesOnBeingConfirmed(hand);
        await reads(anna, edward);
        await reads(edward, anna);
      }
      second.redis?.mend();
      for (const hand of hands) await goesOnBeingConfirmed(hand);
      await Promise.all(hands.map((hand) => hand.stop()));
      await converge(people, typedBy(hands));
      expect(people.flatMap(({ closes }) => closes)).toEqual([]);
    },
  );

  it("R3 Redis is lost to one node: a member removed on the other is still cut off there", async () => {
    const { first, second, people, owner } = await threePeople();
    const [, , edward] = people;
    const [workspace] = await owner.get<{ id: string }[]>("/workspaces");
    const members = `/workspaces/${workspace?.id}/members`;
    const everyone = await owner.get<{ userId: string; role: string }[]>(members);
    const editor = everyone.find(({ role }) => role === "editor");
    second.redis?.cut("reset");
    await at(first.server.url, owner).send("DELETE", `${members}/${editor?.userId}`);
    await eventually(() => expect(edward.closes).toEqual([closeCode.notFound]), 10_000);
  });
});
