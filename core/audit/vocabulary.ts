/** Kinds of entries as people look for them; one entry can be of several. */
export const auditKinds = [
  "rights",
  "sign-offs",
  "verdicts",
  "claims",
  "releases",
  "commentaries",
  "restores",
  "merges",
  "imports",
  "exports",
  "sources",
  "entities",
] as const;
export type AuditKind = (typeof auditKinds)[number];
