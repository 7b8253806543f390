import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { readContent } from "#core/documents/read-content";
import { closeCode } from "#sync/close-codes";
import { messageKind } from "#sync/messages";
import { readRefused } from "#sync/protocol";
import { eventually } from "#tests/support/sync-client";
import { syncStage } from "#tests/support/sync-stage";

const megabyte = 1024 * 1024;
const stage = syncStage({
  messagesPerSecond: 500,
  textBytes: 3 * megabyte,
  connectionsPerRoom: 5,
  connectionsPerPerson: 3,
  unreadBytes: megabyte,
});

function typed(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText("notes").insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

describe("limits", () => {
  it("W3 closes a connection whose frame is too long, and takes no compressed one", async () => {
    const socket = await stage.raw("analyst");
    expect(socket.ws.extensions).toBe("");
    socket.send(new Uint8Array(16 * megabyte + 1));
    expect(await socket.closed()).toBe(1009);
  });

  it("L1 reads no more from a flood than its share, and lets the others go on", async () => {
    const [flood, writer, reader] = [
      await stage.raw("analyst"),
      await stage.join("editor"),
      await stage.join("owner"),
    ];
    // What the network hands over at once, 64 KiB, is handled at once: these are more.
    const json = JSON.stringify({ filler: "x".repeat(300) });
    for (let n = 1; n <= 1200; n++) {
      flood.sendAwareness([{ client: 1, clock: n, json }]);
      flood.sendBarrier(n);
    }
    await eventually(() => expect(flood.received(messageKind.persisted).length).toBeGreaterThan(0));
    expect(flood.received(messageKind.persisted).length).toBeLessThan(1200);
    writer.type(0, 0, "Obok powodzi. ");
    await eventually(() => expect(reader.words).toContain("Obok powodzi. "));
    // Nothing of it is lost: it is read later.
    await eventually(() => expect(flood.received(messageKind.persisted)).toHaveLength(1200));
    expect(flood.isOpen).toBe(true);
  });

  it("L2 refuses what would make a text longer than one may be, and keeps what there is", async () => {
    const socket = await stage.raw("analyst");
    for (let part = 0; part < 4; part++) socket.sendUpdate(typed("a".repeat(megabyte)));
    socket.sendBarrier(1);
    await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(1));
    expect(socket.received(messageKind.refused).map(readRefused)).toEqual(["too-large", "too-large"]);
    expect((await stage.join("editor")).words).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
  });

  it("L3 closes what is too many of one person, and too many of one room", async () => {
    const person = await stage.brief.person("analyst");
    const own = [];
    for (let n = 0; n < 4; n++) own.push(await stage.raw(person));
    expect(await own[3]?.closed()).toBe(closeCode.tooMany);
    await stage.raw("editor");
    await stage.raw("owner");
    await eventually(() => expect(stage.served.sync.connections).toBe(5));
    expect(await (await stage.raw("reader")).closed()).toBe(closeCode.tooMany);
    own[0]?.end();
    await eventually(() => expect(stage.served.sync.connections).toBe(4));
    const again = await stage.raw("reader");
    await eventually(() => expect(again.received(messageKind.sync)).toHaveLength(1));
  });

  it("L4 drops a reader that does not read, and it has everything when it is back", async () => {
    const [slow, writer] = [await stage.join("reader"), await stage.raw("editor")];
    const ws = slow.provider.ws as unknown as { pause(): void; resume(): void };
    ws.pause();
    await eventually(() => expect(stage.served.sync.connections).toBe(2));
    const json = JSON.stringify({ filler: "x".repeat(8000) });
    // The network's own buffers take some megabytes first.
    for (let clock = 1; stage.served.sync.connections === 2 && clock < 1000; clock++) {
      writer.sendAwareness(Array.from({ length: 16 }, (_, client) => ({ client: client + 1, clock, json })));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    ws.resume();
    await eventually(() => expect(slow.closes).toHaveLength(1), 20_000);
    await slow.syncedAgain();
    expect(slow.words).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
  });

  it("L5 takes no more carets of one connection than it may hold, and no longer ones", async () => {
    const [many, witness] = [await stage.raw("analyst"), await stage.join("editor")];
    const json = "{}";
    many.sendAwareness(Array.from({ length: 5000 }, (_, client) => ({ client: client + 1, clock: 1, json })));
    const shown = () => [...witness.provider.awareness.getStates().keys()].filter((client) => client <= 5000);
    await eventually(() => expect(shown()).toHaveLength(16));
    expect(many.isOpen).toBe(true);
    many.sendAwareness([{ client: 1, clock: 2, json: JSON.stringify({ long: "x".repeat(9000) }) }]);
    expect(await many.closed()).toBe(closeCode.malformed);
    await eventually(() => expect(shown()).toHaveLength(0));
  });

  it("N4 tells carets that move together in one frame", async () => {
    const [mover, reader] = [await stage.raw("analyst"), await stage.raw("editor")];
    await eventually(() => expect(reader.received(messageKind.sync)).toHaveLength(1));
    for (let clock = 1; clock <= 100; clock++)
      mover.sendAwareness([{ client: 9, clock, json: `{"at":${clock}}` }]);
    await eventually(() =>
      expect(new TextDecoder().decode(reader.received(messageKind.awareness).at(-1)?.arr)).toContain(
        '"at":100',
      ),
    );
    expect(reader.received(messageKind.awareness).length).toBeLessThan(30);
  });

  it("L6 N1 unloads a room once nobody is in it and nothing waits", async () => {
    const writer = await stage.join("editor");
    writer.type(0, 0, "Na koniec. ");
    writer.leave();
    expect(stage.served.sync.rooms).toBe(1);
    await eventually(() => expect(stage.served.sync.rooms).toBe(0), 20_000);
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain("Na koniec. ");
  });

  it("N5 stores what is left and asks the browsers to come back when it stops", async () => {
    const analyst = await stage.join("analyst");
    analyst.type(0, 0, "Na koniec. ");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await stage.served.sync.close();
    expect(await analyst.closed()).toBe(closeCode.restarting);
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).toContain("Na koniec. ");
  });
});
