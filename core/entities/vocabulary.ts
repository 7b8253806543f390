export const entityKinds = [
  "person",
  "state",
  "organisation",
  "place",
  "event",
  "document",
  "other",
] as const;
export type EntityKind = (typeof entityKinds)[number];

export const aliasTypes = ["abbreviation", "short", "spelling", "inflected"] as const;
