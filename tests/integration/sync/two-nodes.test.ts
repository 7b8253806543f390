import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { createDocument } from "#core/documents/create-document";
import { createApiKey } from "#core/people/create-api-key";
import { createPerson } from "#core/people/create-person";
import { createRedisBus } from "#server/bus/redis-bus";
import { commentary } from "#tests/support/commentary";
import { testDatabase } from "#tests/support/database";
import { testRuntime } from "#tests/support/runtime";
import { Typist, eventually, serveSync } from "#tests/support/sync-client";

const { db, url } = testDatabase();
const redisUrl = process.env["REDIS_URL"];
const name = "N2 people of one brief on two nodes see each other's words and carets";

it.skipIf(!redisUrl)(redisUrl ? name : `${name} (skipped: REDIS_URL is not set)`, async () => {
  const nodes = await Promise.all(
    [1, 2].map(async () => {
      const runtime = testRuntime(db);
      const bus = createRedisBus(redisUrl ?? "", runtime.log);
      return { bus, served: await serveSync({ ...runtime, bus }, url), runtime };
    }),
  );
  const [first, second] = nodes;
  if (!first || !second) throw new Error("two nodes");
  const workspaceId = uuidv7();
  const briefId = uuidv7();
  const person = await createPerson(first.runtime, {
    name: "Anna",
    email: "anna@nodes.test",
    password: "dziesięć znaków",
  });
  const key = await createApiKey(first.runtime, person, { name: "test", expiresInDays: null });
  await db.workspace.create({ data: { id: workspaceId, name: "Redakcja" } });
  await db.membership.create({ data: { workspaceId, userId: person.userId, role: "analyst" } });
  await db.$transaction(async (tx) => {
    await tx.brief.create({
      data: {
        id: briefId,
        workspaceId,
        title: "Węzły",
        language: "pl",
        template: "blank",
        createdById: person.userId,
      },
    });
    await createDocument(tx, { briefId, content: commentary(), userId: person.userId, reason: "created" });
  });
  const headers = { authorization: `Bearer ${key.secret}` };
  const [here, there] = [
    new Typist(first.served.url, briefId, headers),
    new Typist(second.served.url, briefId, headers),
  ];
  try {
    await Promise.all([here.synced(), there.synced()]);
    here.type(2, 0, "Stąd. ");
    there.type(5, 0, "Stamtąd. ");
    there.provider.awareness.setLocalStateField("cursor", { anchor: 1 });
    await eventually(() => expect(here.words).toBe(there.words));
    expect(here.words).toMatch(/Stąd\. [\s\S]*Stamtąd\. /);
    await eventually(() =>
      expect(here.provider.awareness.getStates().get(there.doc.clientID)?.["cursor"]).toEqual({ anchor: 1 }),
    );
    await Promise.all([here.stored(), there.stored()]);
  } finally {
    here.leave();
    there.leave();
    for (const { bus, served } of nodes) {
      await served.close();
      await bus.close();
    }
  }
});
