import { afterEach, expect, it } from "vitest";
import { type ApiClient, signIn } from "#tests/support/api-client";
import { startServer } from "#tests/support/server";
import { Typist, eventually } from "#tests/support/sync-client";

const typists: Typist[] = [];
afterEach(() => {
  for (const typist of typists.splice(0)) typist.leave();
});

function open({ cookie, origin }: ApiClient, briefId: string): Typist {
  const typist = new Typist(`${origin.replace("http", "ws")}/sync`, briefId, { cookie, origin });
  typists.push(typist);
  return typist;
}

/** Types numbered words until told to stop; remembers which of them the server confirmed. */
function keepTyping(typist: Typist, name: string) {
  const confirmed: string[] = [];
  let typing = true;
  const done = (async () => {
    for (let n = 0; typing; n++) {
      const words = `${name}${n} `;
      typist.type(0, 0, words);
      void typist.stored().then(() => confirmed.push(words));
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  })();
  const stop = async () => {
    typing = false;
    await done;
  };
  return { confirmed, stop };
}

it("D3 what was confirmed survives kill -9, three times, while two people type", async () => {
  const server = await startServer({ env: { DEMO_SEED: "empty" } });
  const [anna, edward] = await Promise.all([signIn(server.url, "analyst"), signIn(server.url, "editor")]);
  const [workspace] = await anna.get<{ id: string }[]>("/workspaces");
  const brief = await anna.send<{ id: string }>("POST", "/briefs", {
    workspaceId: workspace?.id,
    title: "Odporność",
    template: "blank",
  });
  const seed = open(anna, brief.id);
  await seed.synced();
  seed.write({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "." }] }] });
  await seed.stored();
  seed.leave();

  const confirmed: string[] = [];
  for (let round = 0; round < 3; round++) {
    const people = [open(anna, brief.id), open(edward, brief.id)];
    await Promise.all(people.map((person) => person.synced()));
    const hands = people.map((person, index) => keepTyping(person, `${"ae"[index]}${round}-`));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await server.kill9();
    await Promise.all(hands.map((hand) => hand.stop()));
    confirmed.push(...hands.flatMap((hand) => hand.confirmed));
    // A browser that never comes back: only what the server itself kept counts.
    for (const person of people) person.leave();
    await server.restart();
    const witness = open(anna, brief.id);
    await witness.synced();
    expect(confirmed.filter((words) => !witness.words.includes(words))).toEqual([]);
    witness.leave();
  }
  expect(confirmed.length).toBeGreaterThan(100);
});

it("D3 what was not confirmed comes back with the browser that wrote it", async () => {
  const server = await startServer({ env: { DEMO_SEED: "empty" } });
  const anna = await signIn(server.url, "analyst");
  const [workspace] = await anna.get<{ id: string }[]>("/workspaces");
  const brief = await anna.send<{ id: string }>("POST", "/briefs", {
    workspaceId: workspace?.id,
    title: "Powrót",
  });
  const typist = open(anna, brief.id);
  await typist.synced();
  await server.kill9();
  const heading = typist.content.content?.findIndex(({ type }) => type === "sectionHeading") ?? -1;
  typist.type(heading, 0, "Napisane bez serwera. ");
  await server.restart();
  const witness = open(anna, brief.id);
  await eventually(() => expect(witness.words).toContain("Napisane bez serwera."), 20_000);
});
