import type * as Y from "yjs";
import { type MarkChanges, type Tagged, keysAndNames, tagNamed } from "./mark-changes.ts";

export interface UnseenLetters {
  /** Learns what a received change did to the marks of a text. */
  readonly learn: (changes: MarkChanges) => void;
  /** Gives letters the marks again that they have lost since. */
  readonly tagAgain: () => void;
}

/**
 * One's own letters, from the clock `shared()` on, that nobody else can have seen: nobody can have taken a claim off
 * them. Where they lose its mark while other letters keep it, somebody has only moved its end. What had merely fallen
 * inside of the mark does not get it again.
 */
export function unseenLetters({ clientID }: Y.Doc, shared: () => number): UnseenLetters {
  let bereft: Tagged[] = [];
  let fallenIn: Tagged[] = [];
  const isUnseen = ({ client, clock }: Tagged) => client === clientID && clock >= shared();
  return {
    learn: (changes) => {
      bereft.push(...changes.bereft.filter((tagged) => tagged.partly && isUnseen(tagged)));
      fallenIn = [...fallenIn, ...changes.gained].filter(isUnseen);
    },
    tagAgain: () => {
      const wanted = keysAndNames(bereft);
      for (const name of keysAndNames(fallenIn)) wanted.delete(name);
      for (const { text, key, value } of bereft) tagNamed(text, key, value, wanted);
      bereft = [];
    },
  };
}
