/** Whether a sentence ends here: `maybe` after an abbreviation that often closes one (r., itd., Inc.) or a colon. */
export type SentenceEnd = "yes" | "maybe" | "no";

/** Looking further back than this tells nothing, and keeps a line of a megabyte cheap. */
const tail = 80;

const neverLast = wordSet(
  "np m.in tzw tzn tj prof dr hab mgr inż gen płk ppłk mjr kpt por ul al pl św ks bp abp red zob cyt godz ok woj " +
    "pow gm im nr art ust pkt poz str s t vol wyd oprac mr mrs ms st col lt sgt rep sen gov e.g i.e cf vs no pp fig",
);
const sometimesLast = wordSet(
  "br r w ww itd itp etc ub bm mln mld tys proc in wł pn inc ltd co corp jr sr n.e p.n.e a.m p.m et al",
);
const neverFinalWords = wordSet(
  "i a o u w z ze we na do od ku po za że oraz lub albo ani ale czy jak dla przez przy przed pod nad między bez aby " +
    "żeby by nie który która które którego której których którzy którym ich jego jej the an of to in on at by for " +
    "with from and or but that which as is are was were its their his her this these into than not",
);

/** Judges the end of `text`, closing quotes, brackets and note signs aside. */
export function sentenceEnd(text: string): SentenceEnd {
  const end = withoutClosers(text.slice(-tail));
  if (/[!?…]$/.test(end)) return "yes";
  if (end.endsWith(":")) return "maybe";
  if (!end.endsWith(".")) return "no";
  const word = lastWord(end.slice(0, -1));
  if (/^(\p{Lu}\.)+\p{Lu}$/u.test(word)) return "maybe";
  if (/^\p{L}$/u.test(word) && !sometimesLast.has(word)) return "no";
  if (neverLast.has(word.toLowerCase())) return "no";
  return sometimesLast.has(word.toLowerCase()) ? "maybe" : "yes";
}

/** Whether the words stop where no sentence can: after a comma, a dash, a preposition, an abbreviation like „np.”. */
export function isDangling(text: string): boolean {
  const end = text.slice(-tail).trimEnd();
  if (/[,;([„“–—/]$|(^|\s)-$|[\p{L}\p{N}]-$/u.test(end)) return true;
  const word = lastWord(end);
  if (word.endsWith(".")) return neverLast.has(word.slice(0, -1).toLowerCase());
  return neverFinalWords.has(word);
}

/** Whether the line can only go on from another: it begins with a small letter or a closing sign. */
export function beginsInside(text: string): boolean {
  return /^[\p{Ll}),;:.%!?”»\]]|^[–—-] ?\p{Ll}/u.test(text) && !/^https?:|^www\./.test(text);
}

function withoutClosers(text: string): string {
  return text
    .trimEnd()
    .replace(/(\[\d{1,3}\]|[\u00B9\u00B2\u00B3\u2070-\u2079])+$/, "")
    .replace(/[\s"'”’»“)\]*]{1,20}$/, "");
}

function lastWord(text: string): string {
  const word = text.slice(text.lastIndexOf(" ") + 1);
  return word.replace(/^[("„“«[]+/, "");
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
