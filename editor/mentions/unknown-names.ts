import { beginsABody, isTitle } from "./common-words.ts";
import { isGivenName } from "./given-names.ts";
import { type NameLanguage, type NamedEntity, isAcronym } from "./name-index.ts";
import { inflect } from "./polish-forms.ts";
import { type Token, tokenize } from "./tokens.ts";

/** A paragraph, and what of it is a name already. */
export interface ReadBlock {
  readonly text: string;
  readonly known: readonly { readonly start: number; readonly end: number }[];
}

/** A capitalised name that recurs and that nobody knows yet. */
export interface UnknownName {
  /** Where it first stands: the block's number, and UTF-16 offsets into its text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The one of its forms that explains the others best. */
  readonly name: string;
  readonly kind: NamedEntity["kind"];
  readonly forms: string[];
  readonly count: number;
}

interface Run {
  readonly block: number;
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** What it looks like, line breaks mended. */
  readonly form: string;
}

const mostWords = 5;
const fewestTimes = 2;

/** Recurring names in the order of their first places. */
export function findUnknownNames(blocks: readonly ReadBlock[], lang: NameLanguage): UnknownName[] {
  const runs = blocks.flatMap((block, at) => runsOf(block, at, lang));
  const groups = new Map<string, Run[][]>();
  const opening: Run[] = [];
  const place = (run: Run, make: boolean) => {
    const bucket = bucketOf(run);
    const known = groups.get(bucket) ?? [];
    const group = known.find(([first]) => first && sameName(first, run));
    if (group) group.push(run);
    else if (make) groups.set(bucket, [...known, [run]]);
  };
  for (const run of runs) {
    if (run.tokens.length === 1 && run.tokens[0]?.opens) opening.push(run);
    else place(run, true);
  }
  for (const run of opening) place(run, false);
  return withSurnames([...groups.values()].flat())
    .filter((group) => group.length >= fewestTimes)
    .map(describe)
    .toSorted((a, b) => a.block - b.block || a.start - b.start);
}

/** Capitalised words in a row that no known name touches. */
function runsOf({ text, known }: ReadBlock, block: number, lang: NameLanguage): Run[] {
  const runs: Run[] = [];
  let current: Token[] = [];
  const close = () => {
    while (current[0] && isNoName(current[0], lang, true)) current.shift();
    const [first] = current;
    const last = current.at(-1);
    if (first && last && current.length <= mostWords && current.some(({ key }) => key.length > 2)) {
      const form = current.map((token, at) => (at === 0 ? "" : token.gap) + token.text).join("");
      runs.push({ block, tokens: current, start: first.start, end: last.end, form });
    }
    current = [];
  };
  for (const token of tokenize(text)) {
    const taken = known.some(({ start, end }) => start < token.end && token.start < end);
    const fits = token.capital && !token.machine && !taken && !isNoName(token, lang, false);
    if (current.length > 0 && (!fits || (token.gap !== " " && token.gap !== "-") || token.opens)) close();
    if (fits && !(token.upper && !isAcronym(token.text))) current.push(token);
  }
  close();
  return runs;
}

const calendar = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i".split(
    " ",
  ),
);
const people =
  /(?:anin(?:a|owi|em|ie)?|anie|anom|anami|anach|ank(?:a|i|ę|ą)|ance|czyk(?:a|owi|iem|u|ów|om|ami|ach|i)?|czycy|ńc(?:y|ów|om|ami|ach)|ese|ians?|eans?)$|^pola[kc]|^niem(?:iec|c)/;

/** Days, months, peoples and titles have capitals and are no names to keep. */
function isNoName({ key, opens }: Token, lang: NameLanguage, first: boolean): boolean {
  if (lang === "en" && calendar.has(key)) return true;
  if (people.test(key)) return true;
  return first && (isTitle(key) || (opens && key.length <= 3));
}

function bucketOf({ tokens }: Run): string {
  return `${tokens.length} ${tokens[0]?.key.slice(0, 3)}`;
}

/** Whether two runs differ in endings only. */
function sameName(a: Run, b: Run): boolean {
  return a.tokens.every((token, at) => sameWord(token.key, b.tokens[at]?.key ?? ""));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= Math.max(3, shorter - 2) && Math.max(a.length, b.length) - shared <= 4;
}

/** A surname alone counts to the one person who was named in full. */
function withSurnames(groups: readonly Run[][]): Run[][] {
  const full = groups.filter(([run]) => run && isPerson(run));
  return groups
    .filter((group) => {
      const [single] = group;
      if (!single || single.tokens.length !== 1) return true;
      const owners = full.filter(([run]) =>
        sameWord(run?.tokens.at(-1)?.key ?? "", single.tokens[0]?.key ?? ""),
      );
      const [owner] = owners;
      if (!owner || owners.length > 1) return true;
      owner.push(...group);
      return false;
    })
    .map((group) => group.toSorted((a, b) => a.block - b.block || a.start - b.start));
}

function isPerson({ tokens }: Run): boolean {
  return tokens.length > 1 && isGivenName(tokens[0]?.key ?? "");
}

function describe(group: readonly Run[]): UnknownName {
  const longest = Math.max(...group.map(({ tokens }) => tokens.length));
  const whole = group.filter(({ tokens }) => tokens.length === longest);
  const forms = [...new Set(group.map(({ form }) => form))];
  const best = whole
    .map((run) => ({ run, explained: explains(run, whole) }))
    .reduce((a, b) => (b.explained > a.explained ? b : a)).run;
  const { block, start, end } = group[0] as Run;
  return { block, start, end, name: best.form, kind: kindOf(best), forms, count: group.length };
}

/** How many of the runs are forms of this one. */
function explains(run: Run, others: readonly Run[]): number {
  const words = run.tokens.map(({ key }) => inflect(key, "name"));
  return others.filter(({ tokens }) => tokens.every(({ key }, at) => words[at]?.has(key))).length;
}

function kindOf(run: Run): NamedEntity["kind"] {
  if (isPerson(run)) return "person";
  if (isAcronym(run.form) || (run.tokens.length > 1 && beginsABody(run.tokens[0]?.key ?? "")))
    return "organisation";
  return "other";
}
