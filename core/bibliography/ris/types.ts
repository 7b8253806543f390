/** Types of RIS as CSL knows them; of several that are one of CSL the first is written. */
const toCsl: Readonly<Record<string, string>> = {
  JOUR: "article-journal",
  EJOUR: "article-journal",
  ABST: "article-journal",
  INPR: "article-journal",
  NEWS: "article-newspaper",
  MGZN: "article-magazine",
  ELEC: "webpage",
  WEB: "webpage",
  BLOG: "post-weblog",
  ICOMM: "post",
  RPRT: "report",
  GOVDOC: "report",
  BOOK: "book",
  EBOOK: "book",
  EDBOOK: "book",
  CONF: "book",
  CHAP: "chapter",
  ECHAP: "chapter",
  CPAPER: "paper-conference",
  THES: "thesis",
  STAT: "legislation",
  BILL: "bill",
  UNBILL: "bill",
  CASE: "legal_case",
  HEAR: "hearing",
  PAT: "patent",
  STAND: "standard",
  DATA: "dataset",
  AGGR: "dataset",
  DBASE: "dataset",
  COMP: "software",
  MPCT: "motion_picture",
  VIDEO: "motion_picture",
  SOUND: "song",
  MUSIC: "musical_score",
  MAP: "map",
  FIGURE: "figure",
  ART: "graphic",
  PCOMM: "personal_communication",
  UNPB: "manuscript",
  MANSCPT: "manuscript",
  ENCYC: "entry-encyclopedia",
  DICT: "entry-dictionary",
  PAMP: "pamphlet",
  SER: "periodical",
  GEN: "document",
};

export function readType(type: string): string {
  return Object.hasOwn(toCsl, type) ? (toCsl[type] ?? "document") : "document";
}

export function writeType(type: string): string {
  return Object.keys(toCsl).find((name) => toCsl[name] === type) ?? "GEN";
}
