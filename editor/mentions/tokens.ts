/** A word of a running text. */
export interface Token {
  /** Where it stands, in UTF-16 units; a word broken by a hyphen at the end of a line is one token. */
  readonly start: number;
  readonly end: number;
  /** As written, with one kind of apostrophe (’) and without what breaks it across lines. */
  readonly text: string;
  /** What it is looked up by, see `foldWord`. */
  readonly key: string;
  readonly capital: boolean;
  /** All letters are capitals, and there are at least two. */
  readonly upper: boolean;
  /** What stands between it and the token before: " ", "-", "" or the punctuation itself, spaces joined. */
  readonly gap: string;
  /** It begins a sentence, a line or a quotation. */
  readonly opens: boolean;
  /** It belongs to an address, an e-mail, a #tag or a @handle. */
  readonly machine: boolean;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad]|-[\t ]*\n[\t ]*(?=\p{Ll})|['’′ʼ‘`](?=\p{L}))*/gu;
const machineWord = /[@#]|:\/\/|www\.|[\p{L}\p{N}]\.(?:pl|com|org|eu|net|info|by|ru|ua|gov|example)\b/u;
const endOfSentence = /[.!?…:;\n]|[„“”"«»]\s*$|^\s*[–—-]\s|\s[–—]\s*$/u;
const abbreviations = new Set(
  "br r m in np tzw tzn prof dr hab mgr inż gen płk kpt mjr por ks abp bp św ul al pl im nr ok godz zob por tj itp itd wg mr mrs ms st sen rep gov col lt sgt vs jr sr".split(
    " ",
  ),
);

/** The words of a text in their order. */
export function tokenize(text: string): Token[] {
  const machine = machineRanges(text);
  const tokens: Token[] = [];
  let before: Token | undefined;
  let range = 0;
  for (const match of text.matchAll(word)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    while (range < machine.length && (machine[range] as Range).end <= start) range++;
    const written = plainWord.test(raw) ? raw : unbreak(raw);
    const between = text.slice(before?.end ?? 0, start);
    const first = written.charAt(0);
    const capital = first !== first.toLowerCase();
    const token: Token = {
      start,
      end,
      text: written,
      key: foldWord(written),
      capital,
      upper: capital && written.length > 1 && written === written.toUpperCase() && /\p{L}{2}/u.test(written),
      gap: between === " " ? " " : normalGap(between),
      opens: before === undefined || (between !== " " && opensSentence(before, between)),
      machine: (machine[range]?.start ?? Infinity) < end,
    };
    tokens.push(token);
    before = token;
  }
  return tokens;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Addresses, e-mails, #tags and @handles, up to the next space. */
function machineRanges(text: string): Range[] {
  if (!machineWord.test(text)) return [];
  return [...text.matchAll(/\S+/g)]
    .filter(([chunk]) => machineWord.test(chunk))
    .map(({ 0: chunk, index }) => ({ start: index, end: index + chunk.length }));
}

const plainWord = /^[\p{L}\p{N}]+$/u;

function unbreak(raw: string): string {
  return raw.replace(/-[\t ]*\n[\t ]*|\u00ad/g, "").replace(/['’′ʼ‘`]/g, "’");
}

function normalGap(gap: string): string {
  return gap
    .replace(/[-‐‑–—]\s*\n\s*/g, "-")
    .replace(/[‐‑]/g, "-")
    .replace(/\s+/g, " ");
}

function opensSentence(before: Token, gap: string): boolean {
  if (!endOfSentence.test(gap)) return false;
  if (!/^\.\s*$/.test(gap) || gap.includes("\n\n")) return true;
  return !(abbreviations.has(before.key) || (before.text.length === 1 && before.capital));
}

const plain = /^[a-ząćęłńóśźż0-9’]*$/;
const undecomposed: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
};
const polish = new Set("ąćęłńóśźż");

/** Lower case, and without the signs of other languages than Polish: Šefčovič → sefcovic, but Ćwik → ćwik. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  let folded = "";
  for (const letter of lower.normalize("NFC")) {
    folded += polish.has(letter)
      ? letter
      : (undecomposed[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, ""));
  }
  return folded;
}

/** What the words of a form are compared by, whatever their case and whatever stands between them. */
export function foldForm(text: string): string {
  return tokenize(text)
    .map(({ key }) => key)
    .join(" ");
}
