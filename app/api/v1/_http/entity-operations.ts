import { z } from "zod";
import {
  contestedClaims,
  entityClaims,
  entitySources,
  listContestedQuery,
  listEntityClaimsQuery,
  neighbours,
  timeline,
  timelineQuery,
} from "#core/dossiers/model";
import {
  addStatesInput,
  addedStates,
  changeEntityInput,
  createEntityInput,
  entity,
  entityDetail,
  entityNames,
  exportEntitiesQuery,
  importEntitiesInput,
  importedEntities,
  learnFormInput,
  listEntitiesQuery,
} from "#core/entities/model";
import { pageQuery } from "#core/http-model";
import { merge, mergeInput, mergePreview, previewMergeQuery, undoneMerge } from "#core/merges/model";
import { type Operation, del, get, list, patch, post } from "./operation.ts";

/** The rows of the contract about the registry of entities. */
export const entityOperations = {
  listEntities: list("/entities", "The registry of entities", "entity.read", entity, listEntitiesQuery),
  createEntity: post("/entities", "Add an entity", "entity.create", createEntityInput, entity),
  addStates: {
    ...post(
      "/entities/starter",
      "Add the states of the starter set that the registry lacks",
      "entity.create",
      addStatesInput,
      addedStates,
    ),
    status: 200,
  },
  exportEntities: {
    ...get("/entities/export", "The registry as a CSV table", "entity.export", "file"),
    query: exportEntitiesQuery,
    mediaType: "text/csv",
  },
  importEntities: {
    ...post(
      "/entities/import",
      "Add and change entities by a CSV table: all rows or none; or a preview of it",
      "entity.import",
      importEntitiesInput,
      importedEntities,
    ),
    multipart: true,
    status: 200,
  },
  listNames: get(
    "/workspaces/{id}/names",
    "The names of the whole registry, to find them in a text",
    "entity.read",
    z.array(entityNames),
  ),
  learnForm: post(
    "/entities/{id}/forms",
    "Keep a form as an alias that a person accepted or corrected",
    "entity.edit",
    learnFormInput,
    entity,
  ),
  readEntity: get("/entities/{id}", "One entity and the claims tied to it", "entity.read", entityDetail),
  listEntityClaims: {
    ...get(
      "/entities/{id}/claims",
      "The claims tied to an entity across commentaries, by date",
      "entity.read",
      entityClaims,
    ),
    query: listEntityClaimsQuery,
  },
  listEntitySources: {
    ...get(
      "/entities/{id}/sources",
      "The sources behind an entity's claims, with how many rest on each",
      "entity.read",
      entitySources,
    ),
    query: pageQuery,
  },
  listContested: {
    ...get(
      "/entities/{id}/contested",
      "The contested claims about an entity, each beside those that it can be compared with",
      "entity.read",
      contestedClaims,
    ),
    query: listContestedQuery,
  },
  readTimeline: {
    ...get(
      "/entities/{id}/timeline",
      "How many claims about an entity belong to each month, and those of a period",
      "entity.read",
      timeline,
    ),
    query: timelineQuery,
  },
  entityNeighbours: get(
    "/entities/{id}/neighbours",
    "The newest claims about an entity, their other entities and their sources",
    "entity.read",
    neighbours,
  ),
  claimNeighbours: get(
    "/claims/{id}/neighbours",
    "A claim with its entities and sources",
    "claim.read",
    neighbours,
  ),
  sourceNeighbours: get(
    "/sources/{id}/neighbours",
    "The newest claims that rest on a source, their entities and their other sources",
    "source.read",
    neighbours,
  ),
  changeEntity: patch("/entities/{id}", "Change an entity", "entity.edit", changeEntityInput, entity),
  deleteEntity: del("/entities/{id}", "Delete an entity that no claim is tied to", "entity.delete"),
  previewMerge: {
    ...get(
      "/entities/{id}/merge",
      "What merging another entity into this one would make",
      "entity.merge",
      mergePreview,
    ),
    query: previewMergeQuery,
  },
  mergeEntities: post(
    "/entities/{id}/merge",
    "Merge another entity into this one",
    "entity.merge",
    mergeInput,
    merge,
  ),
  listMerges: get(
    "/entities/{id}/merges",
    "The merges that made an entity, which can be undone",
    "entity.read",
    z.array(merge),
  ),
  undoMerge: {
    ...post(
      "/entities/merges/{mergeId}/undo",
      "Part two merged entities as they were",
      "entity.merge",
      z.object({}),
      undoneMerge,
    ),
    status: 200,
  },
} as const satisfies Record<string, Operation>;
