import { z } from "zod";
import { citationStyles } from "../citations/vocabulary.ts";
import { exportContents, exportFormats } from "../exports/model.ts";
import { importCorrections, importWarning } from "../imports/model.ts";
import { id, instant, pageQuery, personRef } from "../http-model.ts";
import { role } from "../workspaces/model.ts";
import { briefStatuses, languages, templates } from "./vocabulary.ts";

export const briefSummary = z.object({
  id,
  workspaceId: id,
  title: z.string(),
  language: z.enum(languages),
  status: z.enum(briefStatuses),
  template: z.enum(templates),
  sections: z.number().int(),
  words: z.number().int(),
  claims: z.object({ total: z.number().int(), open: z.number().int(), verified: z.number().int() }),
  /** Sections that others changed since the asker's last visit; 0 where there was none. */
  changed: z.number().int(),
  /** Of a translation: how many of its sections are behind the original; null: it is none. */
  behind: z.number().int().nullable(),
  createdBy: personRef,
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
});
export type BriefSummary = z.infer<typeof briefSummary>;

export const briefDetail = briefSummary.omit({ changed: true, behind: true }).extend({
  role,
  /** How its references are set; `chosenStyle` is null while that is its template's affair. */
  citationStyle: z.enum(citationStyles),
  chosenStyle: z.enum(citationStyles).nullable(),
  importWarnings: z.array(importWarning),
});
export type BriefDetail = z.infer<typeof briefDetail>;

export const briefSorts = ["updated", "title", "created"] as const;
export const listBriefsQuery = pageQuery.extend({
  workspaceId: id.optional(),
  search: z.string().trim().max(200).optional(),
  status: z.enum(briefStatuses).optional(),
  sort: z.enum(briefSorts).default("updated"),
  trashed: z.stringbool().default(false),
});

const title = z.string().trim().min(1).max(300);

export const createBriefInput = z.object({
  workspaceId: id,
  title,
  /** Absent: its series', else Polish. */
  language: z.enum(languages).optional(),
  template: z.enum(templates).default("commentary"),
  /** It begins with the sections that are expected there. */
  seriesId: id.optional(),
});

export const changeBriefInput = z
  .object({
    title,
    language: z.enum(languages),
    /** Null: its template's. */
    citationStyle: z.enum(citationStyles).nullable(),
    trashed: z.boolean(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: "nothing to change" });

/** Pasted text, the file's alternative. */
export const previewTextInput = z.object({
  workspaceId: id,
  text: z.string().min(1).max(5_000_000),
  language: z.enum(languages).optional(),
});

/** The same with what is known better than the reader of the text does. */
export const importTextInput = previewTextInput.extend({
  title: title.optional(),
  corrections: importCorrections.optional(),
});

/** What comes beside a file. */
export const previewFileInput = previewTextInput.omit({ text: true });
/** A form's fields are words: corrections come as JSON. */
export const importFileInput = previewFileInput.extend({
  title: title.optional(),
  corrections: z.string().transform(parsedJson).pipe(importCorrections).optional(),
});

function parsedJson(words: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(words);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
}

export { type ImportCorrections, type ImportPreview, importPreview } from "../imports/model.ts";

export const importedBrief = z.object({
  id,
  title: z.string(),
  sections: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })),
  warnings: z.array(importWarning),
});
export type ImportedBrief = z.infer<typeof importedBrief>;

export type { ExportContents, ExportFormat } from "../exports/model.ts";
export const pagesQuery = z.object({ contents: z.enum(exportContents).default("text") });

export const exportInput = z.object({
  format: z.enum(exportFormats),
  contents: z.enum(exportContents).default("text"),
  /** In Word, the state and the evidence of each claim as a comment on its words. */
  comments: z.boolean().default(false),
  /** Another than the brief's own. */
  style: z.enum(citationStyles).optional(),
});
