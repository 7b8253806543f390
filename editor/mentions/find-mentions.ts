import { type Placed, standsAlone } from "./mention-context.ts";
import { attachedEndings } from "./common-words.ts";
import type { NameIndex, NameLanguage, NamedEntity, Pattern, PatternKind } from "./name-index.ts";
import { type Token, tokenize } from "./tokens.ts";

/** An entity that some words may name, and what of it they are a form of. */
export interface MentionCandidate {
  readonly entity: NamedEntity;
  readonly kind: PatternKind;
  /** The name, alias or adjective in the registry that the words are a form of. */
  readonly of: string;
}

/** Words that name an entity of the registry, in whatever form. */
export interface Mention {
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Several where the words alone do not tell whom they name. */
  readonly candidates: readonly MentionCandidate[];
}

export interface MentionOptions {
  readonly lang: NameLanguage;
  /** Whether białoruski is taken for Białoruś. */
  readonly adjectives: boolean;
}

interface Found extends Placed {
  readonly patterns: Pattern[];
}

/**
 * Every mention of the registry's names, in the order of the text. The longest span wins; what other capitalised
 * words around it claim (another person's surname, a street, a longer name) is left out.
 */
export function findMentions(index: NameIndex, text: string, options: MentionOptions): Mention[] {
  const tokens = tokenize(text);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const longest = longestAt(index, tokens, at, options);
    if (longest) found.push(longest);
  }
  const chosen = withoutOverlaps(found, tokens.length);
  const named = new Set(
    chosen.flatMap(({ from, to, patterns }) =>
      to - from > 1 ? patterns.map(({ entity }) => entity.id) : [],
    ),
  );
  const context = { tokens, placed: chosen, named, lang: options.lang };
  return chosen.flatMap((mention) => {
    const patterns = mention.patterns.filter((pattern) => standsAlone(mention, pattern, context));
    const several = new Set(patterns.map(({ entity }) => entity.id)).size > 1;
    if (!several && patterns.every(({ plural }) => plural)) return [];
    return patterns.length > 0 ? [present(text, mention, patterns)] : [];
  });
}

function longestAt(
  index: NameIndex,
  tokens: readonly Token[],
  from: number,
  options: MentionOptions,
): Found | null {
  const token = tokens[from] as Token;
  if (token.machine) return null;
  const basic = options.lang === "en";
  let best: Found | null = null;
  const offer = (to: number, end: number, pattern: Pattern) => {
    if (pattern.kind === "adjective" && !options.adjectives) return;
    if (isForeign(pattern, options.lang)) return;
    if (best !== null && (to < best.to || (to === best.to && end < best.end))) return;
    if (best !== null && to === best.to && end === best.end) best.patterns.push(pattern);
    else best = { from, to, start: token.start, end, patterns: [pattern] };
  };
  for (const { key, cut } of readings(token)) {
    for (const pattern of index.startingWith(key, basic)) {
      if (cut > 0 && !index.isBase(key, pattern.words[0]?.id ?? -1)) continue;
      const last = verify(index, tokens, from, pattern, basic);
      if (last === null) continue;
      const end = tokens[last] as Token;
      const ending = tokens[last + 1];
      // bez Nowego START-u
      if (last > from && end.upper && ending?.gap === "-" && attachedEndings.has(ending.key)) {
        offer(last + 2, ending.end, pattern);
        continue;
      }
      const cutHere = last === from ? cut : endingCut(index, end, pattern);
      offer(last + 1, end.end - (isPossessive(end) ? cutHere : 0), pattern);
    }
  }
  offerAcronym(index, tokens, from, offer);
  return best;
}

interface Reading {
  readonly key: string;
  /** How many signs of the token's end it leaves out. */
  readonly cut: number;
}

/** A word, and what it is without the ending after its apostrophe: Coale’em, Lukashenko’s. */
function readings({ key, text }: Token): Reading[] {
  const apostrophe = key.lastIndexOf("’");
  if (apostrophe <= 0) return [{ key, cut: 0 }];
  const ending = key.slice(apostrophe + 1);
  if (ending !== "s" && !attachedEndings.has(ending)) return [{ key, cut: 0 }];
  return [
    { key, cut: 0 },
    { key: key.slice(0, apostrophe), cut: text.length - apostrophe },
  ];
}

const isPossessive = ({ key }: Token) => key.endsWith("’s");

function endingCut(index: NameIndex, token: Token, pattern: Pattern): number {
  const word = pattern.words.at(-1);
  if (word && index.isForm(token.key, word.id, false)) return 0;
  return readings(token).at(-1)?.cut ?? 0;
}

/** The last token of the pattern where its words stand from `from` on. */
function verify(
  index: NameIndex,
  tokens: readonly Token[],
  from: number,
  pattern: Pattern,
  basic: boolean,
): number | null {
  const { words, entity, kind } = pattern;
  const first = tokens[from] as Token;
  const loose = entity.kind !== "person" && entity.kind !== "state" && entity.kind !== "place";
  if (words[0]?.capital && !first.capital && !maySmall(pattern)) return null;
  if (!words[0]?.capital && kind !== "adjective" && words.length === 1) return null;
  for (let offset = 1; offset < words.length; offset++) {
    const token = tokens[from + offset];
    const word = words[offset];
    if (!token || !word || token.machine || !sameGap(word.gap, token.gap)) return null;
    if (word.capital && !token.capital && !loose) return null;
    if (index.isForm(token.key, word.id, basic)) continue;
    const isLast = offset === words.length - 1;
    const cut = isLast || token.key.includes("’") ? readings(token).at(-1) : undefined;
    if (!cut || cut.cut === 0 || !index.isBase(cut.key, word.id)) return null;
  }
  return from + words.length - 1;
}

/** In a Polish text „Georgia” is not Gruzja: where a state or a place has a Polish name, that is what it is called. */
function isForeign({ entity, lang, kind }: Pattern, textLang: NameLanguage): boolean {
  const land = entity.kind === "state" || entity.kind === "place";
  return textLang === "pl" && lang === "en" && kind === "name" && land && entity.name.pl !== null;
}

/** Names of events, treaties and the like are often written small: traktat ryski, przesmyk suwalski. */
function maySmall({ words, entity: { kind } }: Pattern): boolean {
  if (words.length === 1 || kind === "person" || kind === "state" || kind === "organisation") return false;
  return kind !== "place" || words.slice(1).some(({ capital }) => !capital);
}

function sameGap(expected: string, gap: string): boolean {
  if (expected === gap) return true;
  if (expected === "-") return gap === " " || gap === "–";
  if (expected.startsWith(".")) return gap === "" || gap === " " || gap === ". " || gap === ".";
  return false;
}

const acronymEnding =
  /^(\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])(u|owi|em|ie|y|ów|om|ami|ach|a|etu|etem|ecie|etowi|s)$/u;

/** MSZ, MSZ-etu, PiSem; „NATO-wski” is another word. */
function offerAcronym(
  index: NameIndex,
  tokens: readonly Token[],
  from: number,
  offer: (to: number, end: number, pattern: Pattern) => void,
): void {
  const token = tokens[from] as Token;
  if (!token.capital) return;
  const next = tokens[from + 1];
  const attached = next && next.gap === "-" && !next.capital;
  const joined = token.text.replace(/’s$/, "");
  const whole = index.acronyms(joined);
  if (whole.length > 0) {
    const end = token.end - (token.text.length - joined.length);
    if (!attached) for (const pattern of whole) offer(from + 1, end, pattern);
    else if (attachedEndings.has(next.key)) for (const pattern of whole) offer(from + 2, next.end, pattern);
    return;
  }
  const [, stem, ending] = acronymEnding.exec(token.text.replace("’", "")) ?? [];
  if (!stem) return;
  const end = ending === "s" ? token.end - 1 : token.end;
  if (ending !== "s") for (const pattern of index.acronyms(stem)) offer(from + 1, end, pattern);
}

/** Of overlapping spans the longest, of those the first. */
function withoutOverlaps(found: readonly Found[], count: number): Found[] {
  const taken = new Uint8Array(count);
  const chosen: Found[] = [];
  const byLength = found.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const mention of byLength) {
    let free = true;
    for (let at = mention.from; at < mention.to; at++) if (taken[at]) free = false;
    if (!free) continue;
    taken.fill(1, mention.from, mention.to);
    chosen.push(mention);
  }
  return chosen.toSorted((a, b) => a.from - b.from);
}

function present(text: string, { start, end }: Found, patterns: readonly Pattern[]): Mention {
  const candidates = new Map<string, MentionCandidate>();
  for (const { entity, kind, text: of } of patterns) {
    if (!candidates.has(entity.id)) candidates.set(entity.id, { entity, kind, of });
  }
  return { start, end, text: text.slice(start, end), candidates: [...candidates.values()] };
}
