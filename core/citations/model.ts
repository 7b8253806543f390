import { z } from "zod";
import { id } from "../http-model.ts";
import { citationStyles } from "./vocabulary.ts";

const affix = z.string().max(300).default("");

/** A source cited: where in it, and the words before and after. */
export const cite = z.object({
  sourceId: z.string().max(64),
  locator: affix,
  prefix: affix,
  suffix: affix,
});
export type Cite = z.infer<typeof cite>;

/** A section that cites a source; its title is null for the lead. */
export const citingSection = z.object({
  brief: z.object({ id, title: z.string() }),
  section: z.string().nullable(),
});
export type CitingSection = z.infer<typeof citingSection>;

/** Words that look alike. `href` leads to the source itself. */
export const run = z.object({
  text: z.string(),
  italic: z.literal(true).optional(),
  bold: z.literal(true).optional(),
  href: z.string().optional(),
});
export type Run = z.infer<typeof run>;

export const formattedCite = z.object({
  sourceId: z.string(),
  /** No such source in this workspace. */
  missing: z.boolean(),
  /** The sign that opens the cluster, at its first cite; what parts it from the next, or closes the cluster. */
  open: z.string(),
  runs: z.array(run),
  close: z.string(),
});
export type FormattedCite = z.infer<typeof formattedCite>;

export const listEntry = z.object({
  sourceId: z.string(),
  /** Its number in the text, in styles that count. */
  label: z.string().nullable(),
  runs: z.array(run),
});
export type ListEntry = z.infer<typeof listEntry>;

export const formatCitationsInput = z.object({
  clusters: z.array(z.array(cite).min(1).max(50)).max(2000),
  style: z.enum(citationStyles).optional(),
  /** Sources that the list names after those that are cited. */
  listed: z.array(id).max(2000).default([]),
});

/** The cites of each cluster in order, and the list of references as it is printed. */
export const formattedCitations = z.object({
  style: z.enum(citationStyles),
  clusters: z.array(z.array(formattedCite)),
  list: z.array(listEntry),
});
export type FormattedCitations = z.infer<typeof formattedCitations>;
