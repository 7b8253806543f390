import type { Language } from "./model.ts";
import type { Line } from "./read-lines.ts";

/** What to do with a hyphen at a line's end; `sure` needs no warning. */
export interface HyphenVerdict {
  readonly keep: boolean;
  readonly sure: boolean;
}

const kept: HyphenVerdict = { keep: true, sure: true };
const keptInDoubt: HyphenVerdict = { keep: true, sure: false };
const takenOut: HyphenVerdict = { keep: false, sure: false };

const compoundFirsts: Record<Language, ReadonlySet<string>> = {
  pl: words("on off e eks niby quasi pół post anty pro non mini maxi euro sino indo ex vice"),
  en: words(
    "well self non anti pro co ex long short high low mid cross multi post pre all half state decision policy old " +
      "new large small full part so two three four five first second third far near hard soft best ill then " +
      "vice quasi semi counter e on off by one man war peace cease twenty thirty forty fifty sixty seventy eighty ninety",
  ),
};
const compoundSeconds = words(
  "term making owned based led known wide level like up off in out to run scale made sized related driven backed " +
    "looking reaching held funded free style time line old year called",
);
const fragments = words("infra inter trans super under over electro hydro");
/** These begin words and are none, nor do they begin compounds, but before an e (re-election). */
const beginnings = words("re un im dis con com per de ac af ob oc suc suf sug sup sur sus");
const polishAdjective =
  /(sk|ck|dzk|czn|yczn|owsk|ow|n|ł|zn|jn|aln|yjn)(i|a|e|y|iej|ą|im|ich|imi|iego|iemu|ego|emu|ej|ym|ych|ymi)$/;

/**
 * Judges a hyphen between the last word of a line and the first of the next. `known` holds the words, in small
 * letters, that stand unbroken elsewhere in the text: they decide before any rule of thumb. `hyphenated`: see `isSetWithHyphens`.
 */
export function judgeHyphen(
  before: string,
  after: string,
  language: Language,
  known: ReadonlySet<string>,
  hyphenated = false,
): HyphenVerdict {
  const first = (/[\p{L}-]{1,60}$/u.exec(before.slice(-61, -1))?.[0] ?? "").toLowerCase();
  const second = (/^\p{L}+/u.exec(after.slice(0, 60))?.[0] ?? "").toLowerCase();
  if (!/^\p{Ll}/u.test(after) || !/\p{L}$/u.test(first)) return kept;
  if (known.has(`${first}-${second}`)) return kept;
  if (known.has(first + second)) return takenOut;
  if (/\p{Lu}-$/u.test(before) || first.includes("-")) return keptInDoubt;
  if (hyphenated) return isCompound(first, second, language, known) ? keptInDoubt : takenOut;
  return (language === "pl" ? isPolishBreak(first, second) : isEnglishBreak(first, second))
    ? takenOut
    : keptInDoubt;
}

/** In a text that is hyphenated throughout, hyphens at lines' ends are word breaks, but for words that are compounds. */
function isCompound(first: string, second: string, language: Language, known: ReadonlySet<string>): boolean {
  if (language === "pl") return first.length > 4 && !isPolishBreak(first, second);
  if (compoundFirsts.en.has(first) || compoundSeconds.has(second)) return true;
  return first.length > 3 && second.length > 3 && known.has(first) && known.has(second);
}

const leastHyphens = 2;

/** Whether so many lines end in a hyphen that words are broken as a rule. */
export function isSetWithHyphens(lines: readonly Line[]): boolean {
  const ended = lines.filter(({ text }) => /\p{Ll}[-\u2010]$/u.test(text.slice(-3))).length;
  return ended >= leastHyphens && ended * 60 >= lines.length;
}

/** The words of the text in small letters, for `judgeHyphen`. */
export function knownWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(-\p{L}+)*/gu) ?? []);
}

/** Polish compounds join by „o” (polsko-czeski) or stand in the list; every other hyphen is a word break. */
function isPolishBreak(first: string, second: string): boolean {
  if (compoundFirsts.pl.has(first)) return false;
  return !first.endsWith("o") || second.length < 5 || !polishAdjective.test(second);
}

/** English compounds are too many to tell: only a second half that is a bare ending is surely no word. */
function isEnglishBreak(first: string, second: string): boolean {
  if (compoundFirsts.en.has(first) || compoundSeconds.has(second)) return false;
  if (fragments.has(first) || (beginnings.has(first) && !second.startsWith("e"))) return true;
  return /^(\p{L}{0,3})(ments?|tions?|sions?|tional|ings?|ities|ity|ness|ances?|ences?|tures?|ally|ously|ively|ism|ists?)$/u.test(
    second,
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
