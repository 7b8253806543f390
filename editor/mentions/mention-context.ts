import {
  anybodys,
  attachedEndings,
  beginsABody,
  givesItsName,
  isOrdinaryWord,
  isSpeaking,
  isTitle,
  isVenue,
  placing,
  shortWords,
  takesAName,
} from "./common-words.ts";
import { isGivenName } from "./given-names.ts";
import type { NameLanguage, Pattern } from "./name-index.ts";
import type { Token } from "./tokens.ts";

/** A span of tokens, `to` exclusive, and of the text. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

interface Context {
  readonly tokens: readonly Token[];
  /** All spans of the text that look like names of the registry. */
  readonly placed: readonly Placed[];
  /** The entities that the text names in full. */
  readonly named: ReadonlySet<string>;
  readonly lang: NameLanguage;
}

/** Whether the words around leave these to the entity, or make them a part of another name. */
export function standsAlone(span: Placed, pattern: Pattern, context: Context): boolean {
  const { tokens } = context;
  const first = tokens[span.from] as Token;
  const before = tokens[span.from - 1];
  const after = tokens[span.to];
  if (isHyphenated(span, context)) return false;
  if (pattern.kind === "adjective") return isPlainAdjective(span, context);
  const single = span.to - span.from === 1;
  const acronym = pattern.words[0]?.id === -1;
  if (context.lang === "en" && beginsALongerName(span, context)) return false;
  if (acronym) return !(shortWords.has(first.key) && (before?.upper === true || after?.upper === true));
  if (single && first.opens && !isNameAtOpening(span, pattern, context)) return false;
  if (single && isGivenName(first.key) && followedByName(span, context)) return false;
  if (pattern.entity.kind === "person") {
    if (before && joins(first) && (givesItsName(before.key) || anybodys.has(before.key))) return false;
    if (pattern.kind === "name" && !single) return true;
    if (single && after?.gap === " " && after.capital && isAdjectiveOf(first.key, after.key)) return false;
    return !followsAnotherGivenName(span, context);
  }
  if (single && first.opens && isFollowedByItsNoun(span, context)) return false;
  if (before && joins(first) && isVenue(before.key)) return false;
  return !single || !isPartOfLongerName(span, pattern, context);
}

/** At the beginning of a sentence a capital does not tell Kot from a cat: that somebody speaks does, or a case. */
function isNameAtOpening(span: Placed, pattern: Pattern, context: Context): boolean {
  const first = context.tokens[span.from] as Token;
  const after = context.tokens[span.to];
  const goesOn = after?.gap === " " && !after.capital;
  if (first.key === "kim" && context.lang === "pl") return !goesOn || isSpeaking(after.key);
  if (context.lang === "en" && pattern.entity.kind !== "person") return true;
  if (!isOrdinaryWord(first.key, context.lang)) return true;
  if (goesOn && isSpeaking(after.key)) return true;
  return context.named.has(pattern.entity.id) && /(?:owi|em|iem)$/.test(first.key);
}

/** „Polska służba graniczna” is not the state: a noun in -a and an adjective in -a follow, and no verb in -ła. */
function isFollowedByItsNoun({ from, to }: Placed, { tokens }: Context): boolean {
  if (!tokens[from]?.key.endsWith("ska")) return false;
  return [tokens[to], tokens[to + 1]].every(
    (token) => token?.gap === " " && !token.capital && /[^ł]a$/.test(token.key),
  );
}

const joins = (token: Token) => token.gap === " " || token.gap === ". ";

/** A hyphen ties it to another word: polsko-białoruski, Kowalska-Nowak. */
function isHyphenated({ from, to, end }: Placed, { tokens }: Context): boolean {
  const first = tokens[from] as Token;
  const after = tokens[to];
  if (first.gap === "-" && from > 0) return true;
  if (after?.gap !== "-" || end < (tokens[to - 1] as Token).end) return false;
  return after.capital || !attachedEndings.has(after.key);
}

/** At the beginning of a sentence an adjective has a capital too, but in the middle that makes it a name. */
function isPlainAdjective(span: Placed, { tokens }: Context): boolean {
  const first = tokens[span.from] as Token;
  const after = tokens[span.to];
  if (!first.capital) return true;
  if (first.upper) return true;
  return first.opens && !(after?.capital && joins(after));
}

function isPlacedAt(context: Context, at: number): boolean {
  return context.placed.some(({ from, to }) => from <= at && at < to);
}

function followedByName(span: Placed, context: Context): boolean {
  const after = context.tokens[span.to];
  return (
    after !== undefined && after.gap === " " && after.capital && !after.upper && !isPlacedAt(context, span.to)
  );
}

/** „Anna Kowalska” is not Jan Kowalski's wife because only he is in the registry. */
function followsAnotherGivenName(span: Placed, context: Context): boolean {
  const { tokens } = context;
  const first = tokens[span.from] as Token;
  const before = tokens[span.from - 1];
  if (!before?.capital || !joins(first)) return false;
  if (first.opens || isPlacedAt(context, span.from - 1)) return false;
  if (isGivenName(before.key)) return true;
  if (first.gap === ". ") return before.text.length <= 2;
  if (first.upper || before.upper || isTitle(before.key)) return false;
  if (before.opens) return false;
  const earlier = tokens[span.from - 2];
  if (!earlier || before.gap !== " ") return true;
  return !placing.has(earlier.key) && !(isTitle(earlier.key) && genitive.test(before.key));
}

/** What a title is followed by before the person's name: rzecznik Kremla Pieskow. */
const genitive = /(?:[^aeiouyąęó][auyi]|ej|ów|ego|ich|ych)$/;

/** Macron Street, the Black Sea Grain Initiative: English puts the name first and says last what it is of. */
function beginsALongerName({ to }: Placed, context: Context): boolean {
  for (let at = to; at < to + 3; at++) {
    const token = context.tokens[at];
    if (!token?.capital || token.gap !== " " || isPlacedAt(context, at)) return false;
    if (takesAName(token.key)) return true;
  }
  return false;
}

/** Bank Rosji, Nowa Huta, Europa Środkowa. */
function isPartOfLongerName(span: Placed, { entity }: Pattern, context: Context): boolean {
  const { tokens } = context;
  const first = tokens[span.from] as Token;
  const before = tokens[span.from - 1];
  const after = tokens[span.to];
  if (first.upper) return false;
  if (after?.capital && !after.upper && after.gap === " " && !isPlacedAt(context, span.to)) {
    // Polska Agencja Prasowa
    if (/sk(?:a|ą|i)$/.test(first.key) && context.lang === "pl" && !isGivenName(after.key)) return true;
    if (agrees(first.key, after.key) && !isGivenName(after.key)) return true;
  }
  const land = entity.kind === "state" || entity.kind === "place";
  if (before?.key === "of" && land && beginsABody(tokens[span.from - 2]?.key ?? "")) return true;
  if (!before?.capital || before.upper || first.gap !== " " || isPlacedAt(context, span.from - 1))
    return false;
  if (land && beginsABody(before.key)) return true;
  if (before.opens || isTitle(before.key)) return false;
  const earlier = tokens[span.from - 2];
  return !(earlier && before.gap === " " && placing.has(earlier.key));
}

const adjective =
  /(?:sk|ck|dzk|ow|n|rn|ln|ł|ż|sz|ni|yj|nj)(?:i|y|a|e|iego|ego|iemu|emu|iej|ej|im|ym|ich|ych|ą|imi|ymi)$/;
const feminine = /(?:a|ej|ą)$/;

/** Whether the second word may be an adjective of the first: Europa Środkowa, but not w Polsce Sikorski. */
function agrees(noun: string, word: string): boolean {
  if (!adjective.test(word)) return false;
  if (/(?:ski|cki|dzki)$/.test(word)) return /[^aeiouyąęó]$/.test(noun);
  return feminine.test(word) ? /(?:a|y|i|e|ie|ę|ą)$/.test(noun) : true;
}

/** W Górskim Ochotniczym Pogotowiu: a surname that is an adjective is one. */
function isAdjectiveOf(surname: string, word: string): boolean {
  const [ending] = /(?:iego|ego|iemu|emu|im|ym|iej|ej|ą)$/.exec(surname) ?? [];
  return ending !== undefined && adjective.test(word) && word.endsWith(ending.replace(/^i(?=[em])/, ""));
}
