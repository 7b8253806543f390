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

export const csvSeparators = ["comma", "semicolon"] as const;

/** What can be wrong with a row of an imported table. */
export const csvProblemCodes = [
  "cells-missing",
  "kind-unknown",
  "name-missing",
  "too-long",
  "aliases-unreadable",
  "aliases-too-many",
  "wikidata-invalid",
  "iso-invalid",
  "ambiguous",
  "repeated",
] as const;
export type CsvProblemCode = (typeof csvProblemCodes)[number];

/** The fields that a merge of two entities may change. */
export const mergedFields = [
  "namePl",
  "nameEn",
  "aliases",
  "adjective",
  "wikidata",
  "iso3166",
  "note",
] as const;
export type MergedField = (typeof mergedFields)[number];
