import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { readContent } from "#core/documents/read-content";
import { openDatabase } from "#prisma/database";
import { closeCode } from "#sync/close-codes";
import { signIn } from "#tests/support/api-client";
import { startSingle } from "#tests/support/cluster";
import { keepTyping, missing } from "#tests/support/keep-typing";
import { eventually } from "#tests/support/sync-client";
import { beginText, openText } from "#tests/support/texts";

it("N5 SIGTERM while people type: they are told 1012, what they had typed is stored, and the exit code is 0", async () => {
  const { url, nodes, database } = await startSingle();
  const [{ server }] = nodes;
  const [anna, edward] = await Promise.all([signIn(url, "analyst"), signIn(url, "editor")]);
  const briefId = await beginText(anna, "Pierwszy.", "Drugi.");
  const people = [openText(anna, briefId), openText(edward, briefId)];
  await Promise.all(people.map((person) => person.synced()));
  const hands = people.map((person, index) => keepTyping(person, "ae".charAt(index), index));
  await delay(1500);

  const typed = hands.flatMap((hand) => [...hand.typed]);
  // A word that is typed as the signal comes may reach the server after it: these have had the time to arrive.
  await delay(200);
  expect(await server.stop()).toBe(0);
  for (const { closes } of people) expect(closes[0]).toBe(closeCode.restarting);
  const db = openDatabase(database.url);
  const stored = JSON.stringify(await readContent(db, briefId).finally(() => db.$disconnect()));
  expect(missing(typed, stored.replaceAll(/[^\w.]+/g, " "))).toEqual([]);

  // What they typed into the closed door is still theirs, and comes with them.
  await server.restart();
  await Promise.all(hands.map((hand) => hand.stop()));
  await Promise.all(people.map((person) => person.confirmed()));
  const all = hands.flatMap((hand) => hand.typed);
  await eventually(() => {
    for (const { words } of people) expect(missing(all, words)).toEqual([]);
  });
});
