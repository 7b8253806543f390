import { z } from "zod";
import { grade, gradePublisherInput, gradedPublisher, publisherGrade } from "#core/grades/model";
import { attentionItem, settleInput } from "#core/link-health/model";
import { source } from "#core/sources/model";
import { type Operation, del, get, post } from "./operation.ts";

/** The rows of the contract about how far sources can be trusted: their grades, and what has become of their pages. */
export const trustOperations = {
  listGrades: get(
    "/sources/{id}/grades",
    "How a source was graded, by whom and why, newest first",
    "source.read",
    z.array(grade),
  ),
  listPublisherGrades: get(
    "/workspaces/{id}/publisher-grades",
    "What new sources are graded by their publisher",
    "source.read",
    z.array(publisherGrade),
  ),
  gradePublisher: post(
    "/workspaces/{id}/publisher-grades",
    "Grade a publisher's sources: new ones, and those without a grade",
    "source.gradePublisher",
    gradePublisherInput,
    gradedPublisher,
  ),
  removePublisherGrade: del(
    "/workspaces/{id}/publisher-grades/{publisherKey}",
    "No longer grade a publisher's new sources",
    "source.gradePublisher",
  ),
  settleSource: {
    ...post(
      "/sources/{id}/settle",
      "Say that somebody has seen to a source whose page moved, changed or is gone",
      "source.edit",
      settleInput,
      source,
    ),
    status: 200,
  },
  listAttention: get(
    "/workspaces/{id}/sources/attention",
    "The sources in use that somebody should see to, the gravest first",
    "source.read",
    z.array(attentionItem),
  ),
} as const satisfies Record<string, Operation>;
