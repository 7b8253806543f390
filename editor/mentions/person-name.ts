import { type Gender, genderOf } from "./given-names.ts";

/** One word of a name, as `tokenize` gives it. */
export interface NameWord {
  readonly key: string;
  readonly text: string;
  readonly gap: string;
}

export interface PersonName {
  readonly gender: Gender | null;
  /** Where the surname begins among the words; the whole name where there is but one word. */
  readonly surnameFrom: number;
  /** The surname comes first, as in Xi Jinping; it ends before this word. */
  readonly surnameTo: number;
}

const particles = new Set(
  "de da di du del della der den des von van zu zur zum le la los las dos das do bin ibn ben al el ter ten af av".split(
    " ",
  ),
);
/** von, de, al: what a surname may be written without. */
export const isParticle = (key: string) => particles.has(key);

/** Family names that come first in East Asia. */
const familyFirst = new Set(
  "xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo he lin lai tsai cai kim pak park lee yoon moon han choi jung nguyen tran le pham vo to jiang deng mao wen qin dong lam tong czoe cho jang hong ban shi wei luo gao".split(
    " ",
  ),
);
/** Endings of Slavic surnames that are never a Korean's or a Chinese's given name. */
const western = /(?:ski|ska|cki|cka|ow|owa|ew|ewa|enko|uk|czyk|wicz|son|man|er)$/;

/** Which words of a person's name are the surname, and whether it is a man's or a woman's. */
export function readPersonName(words: readonly NameWord[]): PersonName {
  const count = words.length;
  const first = words[0]?.key ?? "";
  const last = words.at(-1)?.key ?? "";
  if (count === 1) return { gender: null, surnameFrom: 0, surnameTo: 1 };
  if (familyFirst.has(first) && first !== last && words[1]?.gap !== "-" && !western.test(last)) {
    return { gender: null, surnameFrom: 0, surnameTo: 1 };
  }
  return { gender: genderOf(first), surnameFrom: surnameStart(words), surnameTo: count };
}

/** Back from the last word over hyphens (Kosiniak-Kamysz) and particles (von der Leyen, al-Asad). */
function surnameStart(words: readonly NameWord[]): number {
  let from = words.length - 1;
  while (from > 1) {
    const { gap } = words[from] as NameWord;
    const before = words[from - 1] as NameWord;
    if (gap !== "-" && !particles.has(before.key)) break;
    from--;
  }
  return from;
}
