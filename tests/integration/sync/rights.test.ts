import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { setTrashed } from "#core/briefs/set-trashed";
import { readContent } from "#core/documents/read-content";
import { deleteApiKey } from "#core/people/delete-api-key";
import { listApiKeys } from "#core/people/list-api-keys";
import { documentField } from "#editor/schema";
import { RoomText } from "#server/sync/room-text";
import { closeCode } from "#sync/close-codes";
import { messageKind, syncType } from "#sync/messages";
import { signedInCookie } from "#tests/support/sync-brief";
import { Typist, eventually } from "#tests/support/sync-client";
import { syncStage } from "#tests/support/sync-stage";

const stage = syncStage({ lackingMs: 1000 });

function insertion(from: Y.Doc, clientID: number, words: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  // Yjs takes another client id when it reads what bears its own.
  doc.clientID = clientID;
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(documentField).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc, before);
}

describe("rights that change", () => {
  it("R3 cuts a removed member off, and lets a demoted one only read and tells the page", async () => {
    const [removed, demoted] = [await stage.join("analyst"), await stage.join("editor")];
    await stage.brief.setRole(removed.person, null);
    expect(await removed.closed()).toBe(closeCode.notFound);
    await stage.brief.setRole(demoted.person, "reader");
    await eventually(() => expect(demoted.notices).toContain("access"));
    demoted.type(0, 0, "x");
    await eventually(() => expect(demoted.refusals).toContain("read-only"));
  });

  it("R3 cuts everybody off when the brief goes to the trash", async () => {
    const owner = await stage.join("owner");
    await setTrashed(stage.runtime, owner.person, stage.brief.briefId, true);
    expect(await owner.closed()).toBe(closeCode.notFound);
  });

  it("R5 ends a connection whose session or key has ended", async () => {
    const person = await stage.brief.person("analyst");
    const cookie = await signedInCookie(stage.runtime, person);
    const signedIn = stage.open({ cookie, origin: stage.runtime.publicUrl });
    await signedIn.synced();
    await stage.runtime.auth.api.signOut({ headers: new Headers({ cookie }) });
    stage.runtime.bus.publish({ kind: "access", userId: person.userId });
    await eventually(() =>
      expect(signedIn.closes).toEqual([closeCode.restarting, closeCode.unauthenticated]),
    );
    const program = await stage.join("editor");
    const [key] = await listApiKeys(stage.runtime, program.person);
    await deleteApiKey(stage.runtime, program.person, key?.id ?? "");
    expect(await program.closed()).toBe(closeCode.unauthenticated);
  });
});

describe("nobody speaks for somebody else", () => {
  it("R4 shows each person under the name that he or she signed in with", async () => {
    const [liar, witness] = [await stage.join("analyst"), await stage.join("editor")];
    liar.provider.awareness.setLocalStateField("user", { name: "owner", id: "someone", color: "#123456" });
    await eventually(() => {
      const state = witness.provider.awareness.getStates().get(liar.doc.clientID);
      expect(state?.["user"]).toEqual({ name: "analyst", id: liar.person.userId, color: "#123456" });
    });
    liar.leave();
    await eventually(() => expect(witness.provider.awareness.getStates().has(liar.doc.clientID)).toBe(false));
  });

  it("R4 moves nobody else's caret", async () => {
    const [victim, witness] = [await stage.join("editor"), await stage.join("owner")];
    victim.provider.awareness.setLocalStateField("cursor", { anchor: 1 });
    const caret = () => witness.provider.awareness.getStates().get(victim.doc.clientID)?.["cursor"];
    await eventually(() => expect(caret()).toEqual({ anchor: 1 }));
    const attacker = await stage.raw("analyst");
    const client = victim.doc.clientID;
    attacker.sendAwareness([{ client, clock: 1000, json: '{"cursor":{"anchor":99}}' }]);
    attacker.sendAwareness([{ client, clock: 1001, json: "null" }]);
    attacker.sendBarrier(1);
    await eventually(() => expect(attacker.received(messageKind.persisted)).toHaveLength(1));
    victim.provider.awareness.setLocalStateField("cursor", { anchor: 2 });
    await eventually(() => expect(caret()).toEqual({ anchor: 2 }));
  });

  it("A4 takes words under a client id that is present from its person alone", async () => {
    const [victim, witness] = [await stage.join("editor"), await stage.join("owner")];
    victim.type(0, 0, "Moje. ");
    await victim.stored();
    const attacker = await stage.raw("analyst");
    attacker.sendUpdate(insertion(victim.doc, victim.doc.clientID, "Podrobione"));
    victim.type(0, 0, "Dalej moje. ");
    await victim.stored();
    await eventually(() => expect(witness.words).toBe(victim.words));
    expect(witness.words).not.toContain("Podrobione");
    expect(witness.words).toContain("Dalej moje. Moje. ");
    expect(JSON.stringify(await readContent(stage.db, stage.brief.briefId))).not.toContain("Podrobione");
  });

  it("A1 stamps what somebody writes under an absent person's client id with the writer's name", async () => {
    const victim = await stage.join("editor");
    victim.type(0, 0, "Moje. ");
    await victim.stored();
    const client = victim.doc.clientID;
    victim.leave();
    await eventually(() => expect(stage.served.sync.connections).toBe(0));
    const attacker = await stage.brief.person("analyst");
    const socket = await stage.raw(attacker);
    socket.sendUpdate(insertion(victim.doc, client, "Podrobione"));
    socket.sendBarrier(1);
    await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(1));
    const rows = await stage.db.documentUpdate.findMany({
      where: { briefId: stage.brief.briefId },
      orderBy: { seq: "asc" },
    });
    expect(rows.map(({ userId }) => userId).slice(-2)).toEqual([victim.person.userId, attacker.userId]);
  });
});

describe("R6", () => {
  it("R6 asks for what an update hangs on, and takes both from the answer", async () => {
    const witness = await stage.join("owner");
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(witness.doc));
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    for (const words of ["Pierwsze. ", "Drugie. "]) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment(documentField).insert(0, [paragraph]);
    }
    const [, second] = updates;
    const socket = await stage.raw("analyst");
    await eventually(() => expect(socket.received(messageKind.sync)).toHaveLength(1));
    socket.sendUpdate(second ?? new Uint8Array());
    socket.sendBarrier(7);
    await eventually(() => expect(socket.received(messageKind.sync).length).toBeGreaterThan(1));
    expect(socket.received(messageKind.persisted)).toHaveLength(0);
    expect(witness.words).not.toContain("Drugie.");
    socket.sendUpdate(Y.encodeStateAsUpdate(doc), syncType.step2);
    await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(1));
    await eventually(() => expect(witness.words).toContain("Drugie. \nPierwsze. "));
  });

  it("R6 waits for what is lacking however much is typed on it meanwhile", async () => {
    const doc = new Y.Doc();
    const text = doc.getText("x");
    text.insert(0, "a");
    const socket = await stage.raw("analyst");
    for (let index = 0; index < 50; index++) {
      const before = Y.encodeStateVector(doc);
      text.insert(text.length, "b");
      socket.sendUpdate(Y.encodeStateAsUpdate(doc, before));
    }
    socket.sendBarrier(1);
    await eventually(() => expect(socket.received(messageKind.sync).length).toBeGreaterThan(2));
    expect(socket.received(messageKind.persisted)).toHaveLength(0);
    socket.sendUpdate(Y.encodeStateAsUpdate(doc), syncType.step2);
    await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(1));
  });

  it("R6 a deletion meanwhile does not answer the barriers of what still lacks something", async () => {
    const witness = await stage.join("owner");
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(witness.doc));
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    const fragment = doc.getXmlFragment(documentField);
    for (let n = 0; n < 2; n++) fragment.insert(0, [new Y.XmlElement("paragraph")]);
    fragment.delete(2, 1);
    const [, second, deletion] = updates;
    const socket = await stage.raw("analyst");
    await eventually(() => expect(socket.received(messageKind.sync)).toHaveLength(1));
    socket.sendUpdate(second ?? new Uint8Array());
    socket.sendUpdate(deletion ?? new Uint8Array());
    socket.sendBarrier(7);
    await eventually(() =>
      expect(witness.doc.getXmlFragment(documentField).length).toBe(fragment.length - 2),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(socket.received(messageKind.persisted)).toHaveLength(0);
    socket.sendUpdate(Y.encodeStateAsUpdate(doc), syncType.step2);
    await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(1));
    expect(witness.doc.getXmlFragment(documentField).length).toBe(fragment.length);
  });

  it("R6 closes a connection that never sends what its words hang on, and keeps none of them", async () => {
    const before = await readContent(stage.db, stage.brief.briefId);
    const doc = Object.assign(new Y.Doc(), { clientID: 77 });
    doc.getText("x").insert(0, "a");
    const first = Y.encodeStateVector(doc);
    doc.getText("x").insert(1, "b");
    const socket = await stage.raw("analyst");
    socket.sendUpdate(Y.encodeStateAsUpdate(doc, first));
    socket.sendBarrier(1);
    expect(await socket.closed()).toBe(closeCode.lacking);
    expect(socket.received(messageKind.persisted)).toHaveLength(0);
    expect(await readContent(stage.db, stage.brief.briefId)).toEqual(before);
    const rows = await stage.db.documentUpdate.count({ where: { briefId: stage.brief.briefId } });
    expect(rows).toBe(1);
  });

  it("R6 takes words of two people that hang on each other's, once both are back", async () => {
    // As after a node that died with both before it had stored either.
    const [anna, edward] = [await stage.join("analyst"), await stage.join("editor")];
    for (const person of [anna, edward]) person.provider.disconnect();
    const pass = (from: Typist, to: Typist) =>
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), "passed");
    for (let round = 0; round < 30; round++) {
      anna.type(0, 0, "a");
      pass(anna, edward);
      edward.type(0, 1, "e");
      pass(edward, anna);
    }
    // Both are here before either's words are.
    for (const { person, doc } of [anna, edward]) {
      const other = await stage.raw(person);
      other.sendAwareness([{ client: doc.clientID, clock: 1000, json: "{}" }]);
      other.sendBarrier(1);
      await eventually(() => expect(other.received(messageKind.persisted)).toHaveLength(1));
    }
    for (const person of [anna, edward]) person.provider.connect();
    await Promise.all([anna.syncedAgain(), edward.syncedAgain()]);
    await Promise.all([anna.stored(), edward.stored()]);
    const witness = await stage.join("owner");
    expect(witness.words).toBe(anna.words);
    const rows = await stage.db.documentUpdate.findMany({ where: { briefId: stage.brief.briefId } });
    expect(new Set(rows.map(({ userId }) => userId))).toEqual(
      new Set(["founder", anna.person.userId, edward.person.userId]),
    );
    // A room that reads them from the log has to take the rows together, too.
    const log = await stage.db.documentUpdate.findMany({
      where: { briefId: stage.brief.briefId },
      orderBy: { seq: "asc" },
    });
    const text = new RoomText({
      snapshot: null,
      version: 0,
      rows: log.map(({ update }) => update),
      unsettled: false,
    });
    const reader = new Y.Doc();
    Y.applyUpdate(reader, text.since(new Uint8Array([0])).last);
    expect(Y.encodeStateVector(reader)).toEqual(Y.encodeStateVector(witness.doc));
  });

  it("R6 does not confirm what somebody typed while words of two people were waited for, before it has it", async () => {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const [annas, edwards] = docs;
    const stored = Y.encodeStateAsUpdate((await stage.join("owner")).doc);
    for (const doc of docs) Y.applyUpdate(doc, stored);
    for (let round = 0; round < 3; round++) {
      typeInto(annas, "a");
      Y.applyUpdate(edwards, Y.encodeStateAsUpdate(annas));
      typeInto(edwards, "e");
      Y.applyUpdate(annas, Y.encodeStateAsUpdate(edwards));
    }
    const [anna, edward] = [await stage.raw("analyst"), await stage.raw("editor")];
    for (const [socket, doc] of [
      [anna, annas],
      [edward, edwards],
    ] as const) {
      const clock = Date.now();
      socket.sendAwareness([{ client: doc.clientID, clock, json: "{}" }]);
      socket.sendBarrier(1);
      await eventually(() => expect(socket.received(messageKind.persisted)).toHaveLength(1));
    }
    anna.sendUpdate(Y.encodeStateAsUpdate(annas), syncType.step2);
    anna.sendBarrier(2);
    // It hangs on what waits, and is not taken.
    const before = Y.encodeStateVector(annas);
    typeInto(annas, "later");
    anna.sendUpdate(Y.encodeStateAsUpdate(annas, before));
    anna.sendBarrier(3);
    edward.sendUpdate(Y.encodeStateAsUpdate(edwards), syncType.step2);
    edward.sendBarrier(2);
    await eventually(() => expect(edward.received(messageKind.persisted)).toHaveLength(2));
    const words = async () => JSON.stringify(await readContent(stage.db, stage.brief.briefId));
    expect(await words()).toContain("a");
    expect(await words()).not.toContain("later");
    expect(anna.received(messageKind.persisted)).toHaveLength(1);

    anna.sendUpdate(Y.encodeStateAsUpdate(annas), syncType.step2);
    await eventually(() => expect(anna.received(messageKind.persisted)).toHaveLength(3));
    expect(await words()).toContain("later");
  });

  it("R6 keeps what one person passes on of another, when the other does not come back", async () => {
    // A server that died with it before it was stored: only the colleague's browser has it still.
    const [author, colleague] = [await stage.join("analyst"), await stage.join("editor")];
    author.provider.disconnect();
    author.type(0, 0, "Niezapisane. ");
    Y.applyUpdate(colleague.doc, Y.encodeStateAsUpdate(author.doc), "as before the crash");
    author.leave();
    colleague.provider.disconnect();
    colleague.type(0, 5, "(dopisek)");
    colleague.provider.connect();
    await colleague.syncedAgain();
    await colleague.stored();
    const witness = await stage.join("owner");
    expect(witness.words).toContain("Nieza(dopisek)pisane. ");
    expect(witness).toBeInstanceOf(Typist);
  });

  it("R6 asks for what it left out of somebody's words once the person who speaks for them is gone", async () => {
    const [author, colleague] = [await stage.join("analyst"), await stage.join("editor")];
    for (const { provider } of [author, colleague]) provider.disconnect();
    author.type(0, 0, "Niezapisane. ");
    Y.applyUpdate(colleague.doc, Y.encodeStateAsUpdate(author.doc), "as before the crash");
    // The author is still thought to be there, as after a node that died with the author's browser.
    const present = await stage.raw(author.person);
    present.sendAwareness([{ client: author.doc.clientID, clock: 1000, json: "{}" }]);
    present.sendBarrier(1);
    await eventually(() => expect(present.received(messageKind.persisted)).toHaveLength(1));
    colleague.provider.connect();
    await colleague.syncedAgain();
    await colleague.stored();
    const witness = await stage.join("owner");
    expect(witness.words).not.toContain("Niezapisane. ");
    present.ws.close();
    await eventually(() => expect(witness.words).toContain("Niezapisane. "));
  });
});

/** At the beginning of the first paragraph. */
function typeInto(doc: Y.Doc, words: string): void {
  const block = doc.getXmlFragment(documentField).get(0) as Y.XmlElement;
  const text = block.get(0);
  if (!(text instanceof Y.XmlText)) throw new Error("the text begins with words");
  text.insert(0, words);
}
