import { leadSectionId } from "../sections/vocabulary.ts";
import type { PairState } from "./vocabulary.ts";

/** A section that was ever in a text; those that are in it stand in its order. */
export interface TextSection {
  readonly id: string;
  readonly title: string;
  readonly hash: string;
  /** It says nothing. */
  readonly blank: boolean;
  readonly removed: boolean;
}

export interface Pair {
  readonly sectionId: string;
  readonly originalSectionId: string;
  /** Of the original's section when somebody last said that the translation says the same; null: nobody has. */
  readonly hash: string | null;
}

export interface ComparedSection<P extends Pair = Pair> {
  readonly sectionId: string | null;
  readonly title: string;
  readonly originalSectionId: string | null;
  readonly originalTitle: string;
  readonly state: PairState;
  readonly pair: P | null;
}

/** How the sections of a translation stand to its original's, in its order; what it lacks comes after what stands before it in the original. */
export function compareSections<P extends Pair>(
  translation: readonly TextSection[],
  original: readonly TextSection[],
  pairs: readonly P[],
): ComparedSection<P>[] {
  const present = translation.filter(({ removed }) => !removed);
  const compared = present.map(({ id, title }): ComparedSection<P> => {
    const pair = pairs.find(({ sectionId }) => sectionId === id);
    const source = pair && original.find((section) => section.id === pair.originalSectionId);
    return {
      sectionId: id,
      title,
      originalSectionId: pair?.originalSectionId ?? null,
      originalTitle: source?.title ?? "",
      state: stateOf(pair, source),
      pair: pair ?? null,
    };
  });
  let after: string | null = null;
  for (const { id, title, blank } of original.filter(({ removed }) => !removed)) {
    const isThere = compared.some(({ originalSectionId }) => originalSectionId === id);
    if (!isThere && !blank) {
      const at = compared.findIndex(({ originalSectionId }) => after !== null && originalSectionId === after);
      compared.splice(at + 1, 0, {
        sectionId: null,
        title: "",
        originalSectionId: id,
        originalTitle: title,
        state: "missing",
        pair: null,
      });
    }
    if (isThere || !blank) after = id;
  }
  return compared;
}

function stateOf(pair: Pair | undefined, source: TextSection | undefined): PairState {
  if (!pair) return "own";
  if (!source || source.removed) return "gone";
  if (pair.hash === null) return source.blank ? "up-to-date" : "untranslated";
  return pair.hash === source.hash ? "up-to-date" : "changed";
}

/** Pairs for the sections that have none yet: the lead with the lead, the others one after the other. */
export function pairInOrder(
  translation: readonly TextSection[],
  original: readonly TextSection[],
  pairs: readonly Pair[],
): Pick<Pair, "sectionId" | "originalSectionId">[] {
  const isFree = {
    own: ({ id, removed }: TextSection) => !removed && !pairs.some(({ sectionId }) => sectionId === id),
    theirs: ({ id, removed }: TextSection) =>
      !removed && !pairs.some(({ originalSectionId }) => originalSectionId === id),
  };
  const isLead = ({ id }: TextSection) => id === leadSectionId;
  const own = translation.filter(isFree.own);
  const theirs = original.filter(isFree.theirs);
  return [isLead, (section: TextSection) => !isLead(section)].flatMap((wanted) => {
    const [ones, others] = [own.filter(wanted), theirs.filter(wanted)];
    return ones.flatMap(({ id }, index) => {
      const other = others[index];
      return other ? [{ sectionId: id, originalSectionId: other.id }] : [];
    });
  });
}
