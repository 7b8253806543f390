import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeStamps, encodeStamps } from "#core/history/stamp-snapshot";
import type { Stamp } from "#core/history/stamps";

const people = ["ewa", "jan", "łucja"];

/** The gaps, lengths, people and minutes of one client's stamps. */
const steps = fc.array(
  fc.record({
    gap: fc.oneof(fc.nat(3), fc.nat(2 ** 50)),
    length: fc.integer({ min: 1, max: 5000 }),
    userId: fc.constantFrom(...people, null),
    minute: fc.nat(60_000_000),
  }),
  { minLength: 1, maxLength: 8 },
);
const clients = fc.uniqueArray(fc.record({ clientId: fc.nat(2 ** 32 - 1), steps }), {
  selector: ({ clientId }) => clientId,
  maxLength: 6,
});

test("stamps come back as they were, of all clients and of some", () => {
  fc.assert(
    fc.property(clients, (each) => {
      const stamps = new Map(each.map(({ clientId, steps: own }) => [clientId, stampsIn(clientId, own)]));
      const bytes = encodeStamps(stamps, people);
      expect(decodeStamps(bytes, people)).toEqual(stamps);
      const [some] = stamps.keys();
      if (some === undefined) return;
      expect(decodeStamps(bytes, people, new Set([some]))).toEqual(new Map([[some, stamps.get(some)]]));
    }),
  );
});

function stampsIn(
  clientId: number,
  own: readonly { gap: number; length: number; userId: string | null; minute: number }[],
): Stamp[] {
  let end = 0;
  return own.map(({ gap, length, userId, minute }) => {
    const from = end + gap;
    end = from + length;
    return { clientId, from, to: end, userId, at: new Date(minute * 60_000) };
  });
}

test("somebody who is not among the people is no one to write down", () => {
  const stamp = { clientId: 1, from: 0, to: 1, userId: "obcy", at: new Date(0) };
  expect(() => encodeStamps(new Map([[1, [stamp]]]), people)).toThrow("obcy");
});
