/** Types of BibTeX, biblatex and what programs write besides, as CSL knows them. */
const toCsl: Readonly<Record<string, string>> = {
  article: "article-journal",
  periodical: "periodical",
  review: "review",
  book: "book",
  mvbook: "book",
  booklet: "pamphlet",
  collection: "book",
  mvcollection: "book",
  proceedings: "book",
  mvproceedings: "book",
  reference: "book",
  mvreference: "book",
  manual: "book",
  inbook: "chapter",
  bookinbook: "chapter",
  suppbook: "chapter",
  incollection: "chapter",
  suppcollection: "chapter",
  inproceedings: "paper-conference",
  conference: "paper-conference",
  inreference: "entry-encyclopedia",
  thesis: "thesis",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  report: "report",
  techreport: "report",
  online: "webpage",
  electronic: "webpage",
  www: "webpage",
  unpublished: "manuscript",
  patent: "patent",
  dataset: "dataset",
  software: "software",
  legislation: "legislation",
  legal: "treaty",
  jurisdiction: "legal_case",
  movie: "motion_picture",
  video: "motion_picture",
  audio: "song",
  music: "song",
  image: "graphic",
  artwork: "graphic",
  letter: "personal_communication",
  standard: "standard",
  performance: "performance",
  misc: "document",
};

/** The narrower kinds that entrysubtype tells, and the type they are written under. */
const narrower: Readonly<Record<string, string>> = {
  "article-newspaper": "article",
  "article-magazine": "article",
  post: "online",
  "post-weblog": "online",
  speech: "misc",
  interview: "misc",
  broadcast: "misc",
  map: "misc",
  bill: "legislation",
  hearing: "jurisdiction",
  "entry-dictionary": "inreference",
};
const shortened: Readonly<Record<string, string>> = {
  newspaper: "article-newspaper",
  magazine: "article-magazine",
};

/** Where several types are one of CSL, the one that it is written as; otherwise the first. */
const preferred: Readonly<Record<string, string>> = { book: "book", chapter: "incollection" };

export interface BibtexType {
  readonly type: string;
  readonly entrysubtype?: string;
}

/** @misc with an address is what older programs call a web page. */
export function readType(type: string, subtype: string | undefined, hasAddress: boolean): string {
  const narrow = subtype === undefined ? "" : (shortened[subtype.toLowerCase()] ?? subtype);
  if (Object.hasOwn(narrower, narrow)) return narrow;
  if (type === "misc" && hasAddress) return "webpage";
  return Object.hasOwn(toCsl, type) ? (toCsl[type] ?? "document") : "document";
}

export function writeType(type: string): BibtexType {
  const under = Object.hasOwn(narrower, type) ? narrower[type] : undefined;
  if (under !== undefined) return { type: under, entrysubtype: type.replace(/^article-/, "") };
  const own = Object.hasOwn(preferred, type) ? preferred[type] : undefined;
  return { type: own ?? Object.keys(toCsl).find((name) => toCsl[name] === type) ?? "misc" };
}
