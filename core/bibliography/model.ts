import { z } from "zod";
import { id } from "../http-model.ts";
import { bibliographyFormats, wrongEntryCodes } from "./vocabulary.ts";

export const importSourcesFileInput = z.object({
  workspaceId: id,
  /** Left out: by how the file begins. */
  format: z.enum(bibliographyFormats).optional(),
  /** What becomes of those that the registry or the file itself has already. */
  duplicates: z.enum(["skip", "add"]).default("skip"),
  /** Only tell what it would do. A form says it as text. */
  preview: z.union([z.boolean(), z.stringbool()]).default(false),
});
export const importSourcesTextInput = importSourcesFileInput.extend({ text: z.string() });

export const importOutcomes = ["created", "duplicate", "wrong"] as const;

export const importedRow = z.object({
  /** Where its entry begins, counted from 1. */
  line: z.number().int(),
  title: z.string().nullable(),
  outcome: z.enum(importOutcomes),
  /** Of a source that was made. */
  sourceId: id.optional(),
  /** Of which source it is another record: one of the registry, or that of an earlier line of the file. */
  of: z.object({ id: id.nullable(), line: z.number().int().nullable(), title: z.string() }).optional(),
  code: z.enum(wrongEntryCodes).optional(),
  /** The field at fault, or the words where reading ended. */
  detail: z.string().optional(),
});
export type ImportedRow = z.infer<typeof importedRow>;

/** What an import did, or with `preview` would do. */
export const importedSources = z.object({
  written: z.boolean(),
  created: z.number().int(),
  skipped: z.number().int(),
  wrong: z.number().int(),
  /** In the order of the file: all that are wrong, and the first of the others. */
  rows: z.array(importedRow),
  /** How many of the others are not among them. */
  more: z.number().int(),
});
export type ImportedSources = z.infer<typeof importedSources>;

export const exportSourcesQuery = z.object({ workspaceId: id, format: z.enum(bibliographyFormats) });
export const exportBriefSourcesQuery = exportSourcesQuery.pick({ format: true });
