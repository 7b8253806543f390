import { afterEach, beforeEach, expect, it } from "vitest";
import type { Bus } from "#core/bus";
import { createLocalBus } from "#server/bus/local-bus";
import { readContent } from "#core/documents/read-content";
import { type ServedSync, Typist, eventually, serveSync } from "#tests/support/sync-client";
import { syncStage } from "#tests/support/sync-stage";

const stage = syncStage();
let nodes: ServedSync[];
let people: Typist[];

/** What a node's bus is while Redis is away: nothing that is said reaches the others. */
function cutOff(): Bus {
  return { ...createLocalBus(), shared: true };
}

/** Two nodes' buses, of whose messages to each other only every third arrives. */
function lossy(): [Bus, Bus] {
  const [one, other] = [createLocalBus(), createLocalBus()];
  let count = 0;
  const towards = (own: Bus, far: Bus): Bus => ({
    ...own,
    shared: true,
    publish(message, origin) {
      own.publish(message, origin);
      if (count++ % 3 === 0) far.publish(message);
    },
  });
  return [towards(one, other), towards(other, one)];
}

beforeEach(() => {
  nodes = [];
  people = [];
});

async function serveBoth(buses: readonly Bus[]): Promise<void> {
  for (const bus of buses) nodes.push(await serveSync({ ...stage.runtime, bus }, stage.databaseUrl));
}

afterEach(async () => {
  for (const person of people) person.leave();
  for (const node of nodes) await node.close();
});

async function joinBoth(): Promise<[Typist, Typist]> {
  const [anna, edward] = [await stage.brief.person("analyst"), await stage.brief.person("editor")];
  const [here, there] = [anna, edward].map(
    ({ headers }, node) => new Typist(nodes[node]?.url ?? "", stage.brief.briefId, headers),
  );
  if (!here || !there) throw new Error("two people");
  people.push(here, there);
  await Promise.all([here.synced(), there.synced()]);
  return [here, there];
}

it("N3 nodes that no message reaches read from the log what the others wrote", async () => {
  await serveBoth([cutOff(), cutOff()]);
  const [here, there] = await joinBoth();
  here.type(2, 0, "Stąd. ");
  there.type(5, 0, "Stamtąd. ");
  here.delete(0, 0, 5);
  await Promise.all([here.stored(), there.stored()]);
  await eventually(() => expect(here.words).toBe(there.words));
  expect(here.words).toContain("Stąd. ");
  expect(here.words).toContain("Stamtąd. ");
  expect(await readContent(stage.db, stage.brief.briefId)).toEqual(here.content);
});

it("N3 what hangs on a message that got lost is read with it from the log", async () => {
  await serveBoth(lossy());
  const [here, there] = await joinBoth();
  for (let index = 0; index < 150; index++) {
    here.type(2, 0, `${index % 10}`);
    there.type(5, 0, `${index % 10}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all([here.stored(), there.stored()]);
  await eventually(() => expect(here.words).toBe(there.words));
  expect(here.words).toContain("9876543210".repeat(15));
  expect(await readContent(stage.db, stage.brief.briefId)).toEqual(here.content);
});

it("R3 a member who is removed is cut off by a node that was not told", async () => {
  await serveBoth([cutOff(), cutOff()]);
  const [here, there] = await joinBoth();
  await stage.db.membership.deleteMany({ where: { workspaceId: stage.brief.workspaceId, role: "editor" } });
  expect(await there.closed()).toBe(4404);
  expect(here.closes).toEqual([]);
});
