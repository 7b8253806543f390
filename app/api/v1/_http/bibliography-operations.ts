import { z } from "zod";
import {
  exportBriefSourcesQuery,
  exportSourcesQuery,
  importSourcesTextInput,
  importedSources,
} from "#core/bibliography/model";
import { mergeSourcesInput, sourceMerge, undoneSourceMerge } from "#core/source-merges/model";
import { duplicates, importAddressInput, importedAddress, listDuplicatesQuery } from "#core/sources/model";
import { type Operation, get, post } from "./operation.ts";

/** The rows of the contract about files of sources, and about records of one source. */
export const bibliographyOperations = {
  importSources: {
    ...post(
      "/sources/import",
      "Add the source at an address or a DOI, with its text; or those of a BibTeX, RIS or CSL-JSON file, each for itself, or a preview of it",
      "source.import",
      z.union([importSourcesTextInput, importAddressInput]),
      z.union([importedSources, importedAddress]),
    ),
    multipart: true,
    progress: true,
    status: 200,
  },
  exportSources: {
    ...get("/sources/export", "The registry of sources as BibTeX, RIS or CSL-JSON", "source.export", "file"),
    query: exportSourcesQuery,
  },
  exportBriefSources: {
    ...get(
      "/briefs/{id}/sources/export",
      "The sources that a commentary uses, in the order of their first use, as BibTeX, RIS or CSL-JSON",
      "brief.export",
      "file",
    ),
    query: exportBriefSourcesQuery,
  },
  listDuplicates: {
    ...get(
      "/sources/duplicates",
      "Records that seem to be of one source, the surest first",
      "source.read",
      duplicates,
    ),
    query: listDuplicatesQuery,
  },
  mergeSources: post(
    "/sources/{id}/merge",
    "Merge another record of the same source into this one",
    "source.merge",
    mergeSourcesInput,
    sourceMerge,
  ),
  listSourceMerges: get(
    "/sources/{id}/merges",
    "The merges that made a source, which can be undone",
    "source.read",
    z.array(sourceMerge),
  ),
  undoSourceMerge: {
    ...post(
      "/sources/merges/{mergeId}/undo",
      "Part two merged sources as they were",
      "source.merge",
      z.object({}),
      undoneSourceMerge,
    ),
    status: 200,
  },
} as const satisfies Record<string, Operation>;
