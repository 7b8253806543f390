import { z } from "zod";
import {
  authorshipQuery,
  diffQuery,
  restoreInput,
  revision,
  revisionSummary,
  sectionDiff,
  writtenRun,
} from "#core/history/model";
import { type Operation, get, post } from "./operation.ts";

/** The rows of the contract about the past of a commentary and of its sections. */
export const historyOperations = {
  listRevisions: get(
    "/briefs/{id}/sections/{sectionId}/revisions",
    "A section's revisions, newest first",
    "section.readHistory",
    z.array(revisionSummary),
  ),
  readRevision: get(
    "/briefs/{id}/sections/{sectionId}/revisions/{number}",
    "One revision with its content",
    "section.readHistory",
    revision,
  ),
  diffRevisions: {
    ...get(
      "/briefs/{id}/sections/{sectionId}/diff",
      "Two revisions compared by words",
      "section.readHistory",
      sectionDiff,
    ),
    query: diffQuery,
  },
  readAuthorship: {
    ...get(
      "/briefs/{id}/sections/{sectionId}/authorship",
      "Who wrote which words of a section's text, and when",
      "section.readHistory",
      z.array(writtenRun),
    ),
    query: authorshipQuery,
  },
  restoreSection: {
    ...post(
      "/briefs/{id}/sections/{sectionId}/restore",
      "Restore one section",
      "section.restore",
      restoreInput,
      revisionSummary,
    ),
    status: 200,
  },
} as const satisfies Record<string, Operation>;
