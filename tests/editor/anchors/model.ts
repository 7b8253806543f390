/** A letter of the game: each is a sign of its own, so that it can be told apart wherever it goes. */
export type Letter = string;

/** Somebody said that `letter` belongs to `claim`, or with null that it is deleted. */
interface Fact {
  readonly letter: Letter;
  readonly claim: string | null;
  readonly by?: number;
}

/** What an edit said and what it took back; undoing it does the reverse. Indices of facts. */
export interface Change {
  readonly said: readonly number[];
  readonly takenBack: readonly number[];
}

interface Knowledge {
  readonly said: Set<number>;
  readonly takenBack: Set<number>;
}

export interface Model {
  /** Says facts in the name of a writer, and takes back those that he knows which fit `without`. */
  readonly change: (who: number, facts: readonly Fact[], without?: (fact: Fact) => boolean) => Change;
  /** `still` says whether a fact can be taken back, or be true again. */
  readonly undo: (who: number, change: Change, still: (fact: Fact, again: boolean) => boolean) => Change;
  /** These writers now know what each of them knew. */
  readonly meet: (writers: readonly number[]) => void;
  /** The letters of which anything was ever said. */
  readonly letters: () => Set<Letter>;
  readonly isDeleted: (who: number, letter: Letter) => boolean;
  /** The claims that stand on a letter, as far as a writer knows. */
  readonly claimsOn: (who: number, letter: Letter) => Set<string>;
  /** Whether anybody ever tagged the letter with the claim. */
  readonly everTagged: (letter: Letter, claim: string) => boolean;
}

/**
 * Which letters belong to which claims, whoever said so first: a fact holds until somebody who knew it takes it back.
 * Nothing here knows of positions, marks or Yjs.
 */
export function createModel(writers: number): Model {
  const facts: Fact[] = [];
  const known = Array.from({ length: writers }, (): Knowledge => ({ said: new Set(), takenBack: new Set() }));
  const knowledgeOf = (who: number): Knowledge => {
    const found = known[who];
    if (!found) throw new RangeError(`no writer ${who}`);
    return found;
  };
  const holding = (who: number) => {
    const { said, takenBack } = knowledgeOf(who);
    return [...said].filter((index) => !takenBack.has(index));
  };
  const factAt = (index: number): Fact => {
    const fact = facts[index];
    if (!fact) throw new RangeError(`no fact ${index}`);
    return fact;
  };
  const say = (who: number, fact: Fact): number => {
    const index = facts.push(fact) - 1;
    knowledgeOf(who).said.add(index);
    return index;
  };
  return {
    change: (who, added, without = () => false) => {
      const takenBack = holding(who).filter((index) => without(factAt(index)));
      for (const index of takenBack) knowledgeOf(who).takenBack.add(index);
      return { said: added.map((fact) => say(who, fact)), takenBack };
    },
    undo: (who, { said, takenBack }, still) => {
      // What was undone and redone in between was said anew.
      const reversed = said
        .map(factAt)
        .filter((fact) => still(fact, false))
        .flatMap(({ letter, claim }) =>
          holding(who).filter((index) => factAt(index).letter === letter && factAt(index).claim === claim),
        );
      for (const index of reversed) knowledgeOf(who).takenBack.add(index);
      return {
        said: takenBack
          .map(factAt)
          .filter((fact) => still(fact, true))
          .map((fact) => say(who, fact)),
        takenBack: reversed,
      };
    },
    meet: (together) => {
      const said = new Set(together.flatMap((who) => [...knowledgeOf(who).said]));
      const takenBack = new Set(together.flatMap((who) => [...knowledgeOf(who).takenBack]));
      for (const who of together) known[who] = { said: new Set(said), takenBack: new Set(takenBack) };
    },
    letters: () => new Set(facts.map(({ letter }) => letter)),
    isDeleted: (who, letter) =>
      holding(who).some((index) => factAt(index).letter === letter && factAt(index).claim === null),
    claimsOn: (who, letter) => {
      const on = new Set<string>();
      for (const index of holding(who)) {
        const fact = factAt(index);
        if (fact.letter === letter && fact.claim !== null) on.add(fact.claim);
      }
      return on;
    },
    everTagged: (letter, claim) => facts.some((fact) => fact.letter === letter && fact.claim === claim),
  };
}
