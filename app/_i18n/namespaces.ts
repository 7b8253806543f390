/** One file each in messages/pl and messages/en. */
export const namespaces = [
  "common",
  "auth",
  "account",
  "briefs",
  "entities",
  "dossier",
  "sources",
  "trust",
  "bibliography",
  "workspace",
  "editor",
  "claims",
  "citations",
  "mentions",
  "review",
  "desk",
  "history",
  "visits",
  "approval",
  "errors",
] as const;
export type Namespace = (typeof namespaces)[number];
