/** Admiralty code: A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

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
