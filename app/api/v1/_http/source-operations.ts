import {
  changeSourceInput,
  createSourceInput,
  listSourcesQuery,
  source,
  sourceDetail,
} from "#core/sources/model";
import { type Operation, del, get, list, patch, post } from "./operation.ts";

/** The rows of the contract about the registry of sources. */
export const sourceOperations = {
  listSources: list("/sources", "The registry of sources", "source.read", source, listSourcesQuery),
  createSource: post("/sources", "Add a source", "source.create", createSourceInput, source),
  readSource: get("/sources/{id}", "One source and the claims that rest on it", "source.read", sourceDetail),
  changeSource: patch("/sources/{id}", "Change or grade a source", "source.edit", changeSourceInput, source),
  deleteSource: del("/sources/{id}", "Delete a source that no evidence quotes", "source.delete"),
} as const satisfies Record<string, Operation>;
