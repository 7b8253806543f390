import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { type Typist, eventually } from "./sync-client.ts";

export interface Hand {
  /** All words typed so far, and those of them of which the server has said that they are stored. */
  readonly typed: readonly string[];
  readonly confirmed: readonly string[];
  stop(): Promise<void>;
}

/** Types a numbered word at the beginning of a block every `ms` until told to stop, with a connection or without. */
export function keepTyping(typist: Typist, name: string, block = 0, ms = 10): Hand {
  const typed: string[] = [];
  const confirmed: string[] = [];
  let typing = true;
  const done = (async () => {
    while (typing) {
      const word = `${name}${typed.length}`;
      typist.type(block, 0, `${word} `);
      typed.push(word);
      void typist.confirmed().then(() => confirmed.push(word));
      await delay(ms);
    }
  })();
  return {
    typed,
    confirmed,
    async stop() {
      typing = false;
      await done;
    },
  };
}

/** Waits until words that are typed from now on are confirmed. */
export async function goesOnBeingConfirmed({ typed, confirmed }: Hand): Promise<void> {
  const before = typed.length;
  await eventually(() => expect(confirmed.length).toBeGreaterThan(before), 20_000);
}

/** All words typed by these hands so far. */
export function typedBy(hands: readonly Hand[]): string[] {
  return hands.flatMap(({ typed }) => typed);
}

/** Waits until all that these people typed is confirmed and they see one text, in which none of `words` is missing. */
export async function converge(people: readonly Typist[], words: readonly string[]): Promise<void> {
  await Promise.all(people.map((person) => person.confirmed()));
  await eventually(() => {
    const lacking = people.map((person) => missing(words, person.words).slice(0, 10));
    expect(lacking).toEqual(people.map(() => []));
    expect(new Set(people.map((person) => person.words)).size).toBe(1);
  });
}

/** Those of `words` that do not stand in `text` as words of their own. */
export function missing(words: readonly string[], text: string): string[] {
  const there = new Set(text.split(/\s/));
  return words.filter((word) => !there.has(word));
}
