import { z } from "zod";
import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { styleOfBrief } from "../citations/style-of-brief.ts";
import type { PersonRef } from "../http-model.ts";
import { importWarning } from "../imports/model.ts";
import type { Actor } from "../people/model.ts";
import { peopleById } from "../people/people-by-id.ts";
import type { Role } from "../roles.ts";
import { loadBehind } from "../translations/load-translations.ts";
import { changedSections } from "../visits/changed-sections.ts";
import { type Figures, loadFigures } from "./load-figures.ts";
import { type BriefDetail, type BriefSummary, briefDetail } from "./model.ts";

const { status, template, chosenStyle } = briefDetail.shape;

/** Presents many briefs to somebody in a handful of queries, in the order given. */
export async function presentBriefs(
  db: Transaction,
  briefs: readonly Brief[],
  { userId }: Actor,
): Promise<BriefSummary[]> {
  const [figures, person, changed, behind] = await Promise.all([
    loadFigures(
      db,
      briefs.map(({ id }) => id),
    ),
    peopleById(
      db,
      briefs.map(({ createdById }) => createdById),
    ),
    changedSections(
      db,
      userId,
      briefs.map(({ id }) => id),
    ),
    loadBehind(db, briefs),
  ]);
  return briefs.map((brief) => ({
    ...summarise(brief, figures(brief.id), person(brief.createdById)),
    changed: changed.filter(({ briefId }) => briefId === brief.id).length,
    behind: brief.translationOfId === null ? null : behind(brief.id).length,
  }));
}

export async function presentBrief(db: Transaction, brief: Brief, role: Role): Promise<BriefDetail> {
  const [figures, person] = await Promise.all([
    loadFigures(db, [brief.id]),
    peopleById(db, [brief.createdById]),
  ]);
  return {
    ...summarise(brief, figures(brief.id), person(brief.createdById)),
    role,
    citationStyle: styleOfBrief(brief),
    chosenStyle: chosenStyle.parse(brief.citationStyle),
    importWarnings: z.array(importWarning).parse(brief.importWarnings),
  };
}

function summarise(
  brief: Brief,
  figures: Figures,
  createdBy: PersonRef,
): Omit<BriefSummary, "changed" | "behind"> {
  return {
    id: brief.id,
    workspaceId: brief.workspaceId,
    title: brief.title,
    language: brief.language,
    status: status.parse(brief.status),
    template: template.parse(brief.template),
    ...figures,
    createdBy,
    createdAt: brief.createdAt.toISOString(),
    updatedAt: brief.updatedAt.toISOString(),
    trashedAt: brief.trashedAt?.toISOString() ?? null,
  };
}
