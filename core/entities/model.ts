import { z } from "zod";
import { languages } from "../briefs/vocabulary.ts";
import { claimStatuses } from "../claims/vocabulary.ts";
import { id, instant, pageQuery } from "../http-model.ts";
import { csvColumns } from "./csv/columns.ts";
import { aliasTypes, csvProblemCodes, csvSeparators, entityKinds } from "./vocabulary.ts";

export const alias = z.object({
  text: z.string().trim().min(1).max(200),
  lang: z.enum(languages),
  type: z.enum(aliasTypes),
});
export type Alias = z.infer<typeof alias>;

/** Where a record is used: a claim and the brief that it stands in. */
export const claimUse = z.object({
  claimId: id,
  quote: z.string(),
  status: z.enum(claimStatuses),
  detached: z.boolean(),
  brief: z.object({ id, title: z.string() }),
});
export type ClaimUse = z.infer<typeof claimUse>;

export const entity = z.object({
  id,
  workspaceId: id,
  kind: z.enum(entityKinds),
  name: z.object({ pl: z.string().nullable(), en: z.string().nullable() }),
  aliases: z.array(alias),
  adjective: z.string().nullable(),
  wikidata: z.string().nullable(),
  iso3166: z.string().nullable(),
  note: z.string().nullable(),
  /** How many claims are tied to it. */
  uses: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
});
export type Entity = z.infer<typeof entity>;

export const entityDetail = entity.extend({ claims: z.array(claimUse) });
export type EntityDetail = z.infer<typeof entityDetail>;

export const listEntitiesQuery = pageQuery.extend({
  workspaceId: id.optional(),
  search: z.string().trim().max(200).optional(),
  kind: z.enum(entityKinds).optional(),
});

/** How many states of the starter set were added, and how many were kept already. */
export const addedStates = z.object({ added: z.number().int(), kept: z.number().int() });
export type AddedStates = z.infer<typeof addedStates>;
export const addStatesInput = z.object({ workspaceId: id });

/** What is needed of an entity to find its names in a text. */
export const entityNames = entity
  .pick({ id: true, kind: true, name: true, aliases: true, adjective: true })
  /** Of records that were merged into this one: texts may still be tagged with them. */
  .extend({ formerIds: z.array(id) });
export type EntityNames = z.infer<typeof entityNames>;

/** So many aliases may an entity have. */
export const maxAliases = 200;

/** A form that a person accepted (inflected) or corrected (spelling). */
export const learnFormInput = alias.extend({ type: z.enum(["inflected", "spelling"]) });

const name = z.string().trim().min(1).max(200).nullable();
/** What people record of an entity. */
export const entityFields = z.object({
  kind: z.enum(entityKinds),
  name: z.object({ pl: name.default(null), en: name.default(null) }),
  aliases: z.array(alias).max(maxAliases),
  adjective: z.string().trim().max(100).nullable(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .nullable(),
  iso3166: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  note: z.string().trim().max(5000).nullable(),
});
const named = (input: { name?: { pl: string | null; en: string | null } | undefined }) =>
  !input.name || input.name.pl !== null || input.name.en !== null;
const unnamed = { error: "a name in at least one language", path: ["name"] };

export const createEntityInput = entityFields
  .partial()
  .required({ kind: true, name: true })
  .extend({ workspaceId: id })
  .refine(named, unnamed);
export const changeEntityInput = entityFields.partial().refine(named, unnamed);

export const exportEntitiesQuery = z.object({
  workspaceId: id,
  separator: z.enum(csvSeparators).default("comma"),
});

export const importEntitiesFileInput = z.object({
  workspaceId: id,
  /** Only tell what it would do. A form says it as text. */
  preview: z.union([z.boolean(), z.stringbool()]).default(false),
});
export const importEntitiesInput = importEntitiesFileInput.extend({ text: z.string() });

export const csvProblem = z.object({
  /** As a spreadsheet counts: the names of the columns are row 1. */
  row: z.number().int(),
  /** Null: the row as a whole. */
  column: z.enum(csvColumns).nullable(),
  code: z.enum(csvProblemCodes),
});
export type CsvProblem = z.infer<typeof csvProblem>;

/** What an import did, or with `preview` would do. */
export const importedEntities = z.object({
  written: z.boolean(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** The first of those that are new or changed, with the columns that differ. */
  rows: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      isNew: z.boolean(),
      fields: z.array(z.enum(csvColumns)),
    }),
  ),
  /** How many rows are wrong; the first of what is wrong with them. */
  wrong: z.number().int(),
  problems: z.array(csvProblem),
  /** Columns that were not read. */
  ignored: z.array(z.string()),
});
export type ImportedEntities = z.infer<typeof importedEntities>;
