import { z } from "zod";
import { reasonKinds } from "#editor/statements/rules";
import { claimTypes } from "../claims/vocabulary.ts";
import { entityKinds } from "../entities/vocabulary.ts";
import { id, pageQuery } from "../http-model.ts";

/** Of what in the registry some words are a form. */
export const matchedBy = ["name", "surname", "alias", "adjective"] as const;

export const mentionCandidate = z.object({
  entityId: id,
  name: z.string(),
  kind: z.enum(entityKinds),
  by: z.enum(matchedBy),
  /** The name, alias or adjective itself, as the registry has it. */
  of: z.string(),
});

/** Where some words stand: UTF-16 offsets into the section's `text`, the end exclusive. */
const place = {
  sectionId: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
};

/** Words that name an entity of the registry. */
export const entitySuggestion = z.object({
  type: z.literal("entity"),
  ...place,
  /** Null where the words may name several. */
  entityId: id.nullable(),
  candidates: z.array(mentionCandidate).min(1),
});

/** A capitalised name that recurs and that the registry does not know, at its first place. */
export const nameSuggestion = z.object({
  type: z.literal("name"),
  ...place,
  /** What is probably its nominative. */
  name: z.string(),
  kind: z.enum(entityKinds),
  /** The forms in which it occurs, and how often altogether. */
  forms: z.array(z.string()),
  count: z.number().int(),
});

/** A sentence that is worth checking and that no claim touches. */
export const claimSuggestion = z.object({
  type: z.literal("claim"),
  ...place,
  /** What kind of claim it probably is. */
  claimType: z.enum(claimTypes),
  /** Why, in the order of the text; offsets as above. */
  reasons: z
    .array(
      z.object({
        kind: z.enum(reasonKinds),
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
      }),
    )
    .min(1),
  /** The entities that its words are tagged as, or name beyond doubt. */
  entityIds: z.array(id),
});

export const suggestion = z.discriminatedUnion("type", [entitySuggestion, claimSuggestion, nameSuggestion]);
export type Suggestion = z.infer<typeof suggestion>;
export type EntitySuggestion = z.infer<typeof entitySuggestion>;
export type ClaimSuggestion = z.infer<typeof claimSuggestion>;

export const listSuggestionsQuery = pageQuery.extend({
  sectionId: z.string().max(64).optional(),
  /** Whether adjectives (białoruski) are taken for their entities. */
  adjectives: z.enum(["true", "false"]).default("true"),
});

/** A form that does not name the entity in a commentary, or, without one, that is no name to keep. */
export const rejection = z.object({ id, entityId: id.nullable(), form: z.string() });
export type Rejection = z.infer<typeof rejection>;

export const rejectInput = z.object({ entityId: id.nullable(), form: z.string().trim().min(1).max(200) });
