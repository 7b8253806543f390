import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContent } from "#core/documents/read-content";
import { projectAndNotify } from "#core/sections/project-and-notify";
import { closeCode } from "#sync/close-codes";
import { messageKind, syncType } from "#sync/messages";
import { aHistory, isSound, randomUpdate } from "#tests/support/histories";
import type { RawSocket } from "#tests/support/raw-socket";
import { eventually } from "#tests/support/sync-client";
import { syncStage } from "#tests/support/sync-stage";

const stage = syncStage();
const histories = fc.constantFrom(...Array.from({ length: 10 }, (_, seed) => aHistory(seed)));

/** A frame with the right beginning and anything after it, or anything at all. */
const frames = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(0, 1, 3, 100, 101, 102, 103), fc.uint8Array({ maxLength: 60 }))
    .map(([kind, body]) => Uint8Array.from([kind, ...body])),
  fc
    .tuple(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 100 }))
    .map(([type, body]) => Uint8Array.from([messageKind.sync, type, body.length, ...body])),
);

async function settled(socket: RawSocket): Promise<number | "open"> {
  socket.sendBarrier(1);
  return Promise.race([
    socket.closed(),
    eventually(() => expect(socket.received(messageKind.persisted).length).toBeGreaterThan(0)).then(
      () => "open" as const,
    ),
  ]);
}

describe("hostile frames", () => {
  it.each([[[9]], [[0]], [[0, 2, 200]], [[0, 2, 3, 255, 255, 255]], [[1, 4, 1, 1, 1]], [[250, 1]], [[]]])(
    "W2 closes the connection of %j and changes nothing",
    async (bytes) => {
      const before = await readContent(stage.db, stage.brief.briefId);
      const hostile = await stage.raw("analyst");
      hostile.send(bytes);
      expect(await hostile.closed()).toBe(closeCode.malformed);
      expect(await readContent(stage.db, stage.brief.briefId)).toEqual(before);
    },
  );

  it("W2 ends random frames in a close code or takes them, and changes nothing that should not change", async () => {
    const reader = await stage.brief.person("reader");
    const witness = await stage.join("editor");
    const before = await readContent(stage.db, stage.brief.briefId);
    await fc.assert(
      fc.asyncProperty(fc.array(frames, { minLength: 1, maxLength: 6 }), async (some) => {
        const socket = await stage.raw(reader);
        for (const frame of some) socket.send(frame);
        expect(["open", closeCode.malformed, closeCode.lacking]).toContain(await settled(socket));
        socket.end();
      }),
      { numRuns: 150 },
    );
    expect(await readContent(stage.db, stage.brief.briefId)).toEqual(before);
    witness.type(0, 0, "Nadal. ");
    await witness.stored();
  });

  it("W2 takes of damaged updates what can be applied, and closes on the rest", async () => {
    const person = await stage.brief.person("analyst");
    await fc.assert(
      fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (history, numbers) => {
        const update = randomUpdate(history, numbers);
        const socket = await stage.raw(person);
        socket.sendUpdate(history.whole);
        socket.sendUpdate(update);
        const sound = isSound(update);
        const end = await Promise.race([settled(socket), lackingIn(socket)]);
        if (!sound) expect(end).toBe(closeCode.malformed);
        else expect(end).not.toBe(closeCode.malformed);
        socket.end();
      }),
      { numRuns: 80 },
    );
    // Whatever was taken, everybody can read it, the projection too.
    const witness = await stage.join("editor");
    expect(witness.words).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
    await projectAndNotify(stage.runtime, stage.brief.briefId);
  });

  it("W2 takes what is huge by its numbers alone as what it is", async () => {
    const analyst = await stage.raw("analyst");
    const nearly = 2 ** 31 - 2;
    // A client id of 53 bits, and a deleted stretch of two thousand million characters in fifteen bytes.
    analyst.sendUpdate(Uint8Array.from([1, 1, ...varUint(2 ** 53 - 1), 0, 0, ...varUint(nearly), 0]));
    analyst.sendBarrier(1);
    await eventually(() => expect(analyst.received(messageKind.persisted)).toHaveLength(1));
    await projectAndNotify(stage.runtime, stage.brief.briefId);
    const witness = await stage.join("editor");
    expect(witness.words).toContain("Plan obejmuje dwanaście śluz na Wiśle.");
    const beyond = await stage.raw("editor");
    beyond.sendUpdate(Uint8Array.from([1, 1, 5, 0, 0, ...varUint(2 ** 40), 0]));
    expect(await beyond.closed()).toBe(closeCode.malformed);
  });

  it("W2 answers many questions for the whole text without falling behind for others", async () => {
    const [asking, writer] = [await stage.raw("analyst"), await stage.join("editor")];
    for (let n = 0; n < 500; n++) asking.send([messageKind.sync, syncType.step1, 1, 0]);
    writer.type(0, 0, "Obok. ");
    await writer.stored();
    await eventually(() => expect(asking.received(messageKind.sync).length).toBeGreaterThan(500));
  });
});

/** A sound update may hang on what is not there: then the server asks again, and does not answer barriers. */
async function lackingIn(socket: RawSocket): Promise<"lacking"> {
  await eventually(() => {
    const questions = socket.received(messageKind.sync).filter(({ arr }) => arr[1] === syncType.step1);
    expect(questions.length).toBeGreaterThan(1);
  }, 30_000).catch(() => new Promise(() => undefined));
  return "lacking";
}

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}
