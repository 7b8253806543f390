/** Admiralty code: A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

/** What the last look at a source's address found; the page is there as it was, elsewhere, with other words, or gone. */
export const healths = ["ok", "moved", "changed", "dead"] as const;
export type Health = (typeof healths)[number];
/** Those that somebody should see to. */
export const troubles = ["moved", "changed", "dead"] as const satisfies readonly Health[];
export type Trouble = (typeof troubles)[number];

/** CSL item types that the product offers first. */
export const sourceTypes = [
  "webpage",
  "article-newspaper",
  "article-journal",
  "report",
  "post",
  "post-weblog",
  "legislation",
  "speech",
  "interview",
  "broadcast",
  "book",
  "chapter",
  "dataset",
  "personal_communication",
  "document",
] as const;

/** What two records of one source share. */
export const sharedKeys = ["doi", "address", "title"] as const;
/** How sure it is that they are of one. */
export const surenesses = ["certain", "likely"] as const;
export type Sureness = (typeof surenesses)[number];
