import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { readContent } from "#core/documents/read-content";
import { openDatabase } from "#prisma/database";
import { signIn } from "#tests/support/api-client";
import { startSingle } from "#tests/support/cluster";
import { fillDisk } from "#tests/support/shared-database";
import { eventually } from "#tests/support/sync-client";
import { beginText, openText } from "#tests/support/texts";

/** Anna and Edward have the same text open. */
async function twoPeople() {
  const cluster = await startSingle();
  const [anna, edward] = await Promise.all([signIn(cluster.url, "analyst"), signIn(cluster.url, "editor")]);
  const briefId = await beginText(anna, "Początek.");
  const people = [openText(anna, briefId), openText(edward, briefId)] as const;
  await Promise.all(people.map((person) => person.synced()));
  const storedText = async () => {
    const db = openDatabase(cluster.database.url);
    return JSON.stringify(await readContent(db, briefId).finally(() => db.$disconnect()));
  };
  return { cluster, database: cluster.database, people, storedText };
}

type People = Awaited<ReturnType<typeof twoPeople>>["people"];

/** While nothing can be stored: Anna types, Edward reads it, both are told. Returns when all of it is confirmed. */
async function goOnUnstored([anna, edward]: People): Promise<{ confirmed: Promise<void>; words: string[] }> {
  for (const { refusals } of [anna, edward]) refusals.length = 0;
  const words: string[] = [];
  const confirmations: Promise<void>[] = [];
  for (const [writer, reader] of [
    [anna, edward],
    [edward, anna],
  ] as const) {
    const word = `Niezapisane${writer.doc.clientID}`;
    writer.type(0, 0, `${word} `);
    words.push(word);
    confirmations.push(writer.confirmed());
    await eventually(() => expect(reader.words).toContain(word));
  }
  for (const { refusals } of [anna, edward]) {
    await eventually(() => expect(refusals).toContain("not-stored"));
  }
  return { confirmed: Promise.all(confirmations).then(() => undefined), words };
}

/** Fails when it has not resolved after so many ms. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  const late = delay(ms, "late", { ref: false });
  expect(await Promise.race([promise.then(() => "in time"), late])).toBe("in time");
}

/** Whether it has resolved by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => true), delay(0).then(() => false)]);
}

it("N8 the database dies: people go on with each other, are told, and all is stored when it is back", async () => {
  const { database, people, storedText } = await twoPeople();
  for (let round = 0; round < 2; round++) {
    const before = `Potwierdzone${round}`;
    people[0].type(0, 0, `${before} `);
    await people[0].confirmed();
    await database.crash();
    const { confirmed, words } = await goOnUnstored(people);
    await delay(5000);
    expect(await isSettled(confirmed)).toBe(false);
    await database.recover();
    await confirmed;
    const stored = await storedText();
    for (const word of [before, ...words]) expect(stored).toContain(word);
  }
  expect(people.flatMap(({ closes }) => closes)).toEqual([]);
});

it("D4 the disk is full: people go on with each other, are told, and all is stored when there is room", async () => {
  const { database, people, storedText } = await twoPeople();
  const free = await fillDisk(database.url);
  const { confirmed, words } = await goOnUnstored(people);
  await delay(2000);
  expect(await isSettled(confirmed)).toBe(false);
  const unstored = await storedText();
  for (const word of words) expect(unstored).not.toContain(word);
  await free();
  await confirmed;
  const stored = await storedText();
  for (const word of words) expect(stored).toContain(word);
});

it("D3 what nobody could store comes back with its writers, also where each one's words hang on the other's", async () => {
  const { cluster, database, people, storedText } = await twoPeople();
  const [{ server }] = cluster.nodes;
  const [anna, edward] = people;
  const free = await fillDisk(database.url);
  const words: string[] = [];
  for (const [index, [writer, reader]] of [
    [anna, edward] as const,
    [edward, anna] as const,
    [anna, edward] as const,
    [edward, anna] as const,
  ].entries()) {
    const word = `Naprzemian${index}`;
    writer.type(0, words.join("").length, word);
    words.push(word);
    await eventually(() => expect(reader.words).toContain(word));
  }
  await server.kill9();
  await free();
  await server.restart();
  await within(10_000, Promise.all(people.map((person) => person.confirmed())));
  expect(await storedText()).toContain(words.join(""));
});
