import { z } from "zod";
import {
  authorship,
  authorshipQuery,
  clientAuthorshipQuery,
  diffQuery,
  historyQuery,
  historyRevision,
  historySection,
  restoreBriefInput,
  restoreInput,
  restoredBrief,
  revision,
  revisionSummary,
  sectionDiff,
  textThen,
  textThenQuery,
  writtenRun,
} from "#core/history/model";
import { type Operation, get, list, post } from "./operation.ts";

/** The rows of the contract about the past of a commentary and of its sections. */
export const historyOperations = {
  listHistory: list(
    "/briefs/{id}/history",
    "The revisions of a commentary's sections, newest first",
    "section.readHistory",
    historyRevision,
    historyQuery,
  ),
  listHistorySections: get(
    "/briefs/{id}/history/sections",
    "The sections of the text in order, then those that left it",
    "section.readHistory",
    z.array(historySection),
  ),
  readTextThen: {
    ...get(
      "/briefs/{id}/history/then",
      "A commentary as it stood at one time",
      "section.readHistory",
      textThen,
    ),
    query: textThenQuery,
  },
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
  restoreBrief: {
    ...post(
      "/briefs/{id}/restore",
      "Bring a whole commentary back to how it stood at one time",
      "section.restore",
      restoreBriefInput,
      restoredBrief,
    ),
    status: 200,
  },
  readClientAuthorship: {
    ...get(
      "/briefs/{id}/authorship",
      "Who wrote what of the text, by the clocks of its Yjs clients",
      "section.readHistory",
      authorship,
    ),
    query: clientAuthorshipQuery,
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
