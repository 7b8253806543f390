import { z } from "zod";
import type { BriefVersion } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { peopleById } from "../people/people-by-id.ts";
import { type Version, behindSection, version } from "./model.ts";
import { versionSections } from "./version-sections.ts";

/** What is kept of a release beside its text: what it puts right, why in spite of what, and what that was. */
export const releaseDetail = z.object({
  correction: z.string().optional(),
  overrideReason: z.string().optional(),
  claims: z
    .array(z.object({ id: z.string(), quote: z.string().default(""), reasons: z.array(z.string()) }))
    .optional(),
  sections: z.array(z.string()).optional(),
  translation: z.array(behindSection).optional(),
});
export type ReleaseDetail = z.input<typeof releaseDetail>;

/** Presents versions of one brief, in the order given. */
export async function presentVersions(db: Transaction, rows: readonly BriefVersion[]): Promise<Version[]> {
  const briefId = rows[0]?.briefId;
  if (briefId === undefined) return [];
  const held = rows.flatMap(({ sections }) => versionSections.parse(sections));
  const [releases, revisions, person] = await Promise.all([
    db.briefVersion.findMany({
      where: { briefId, kind: "released" },
      orderBy: { number: "asc" },
      select: { id: true, frozen: { select: { hash: true } } },
    }),
    db.sectionRevision.findMany({
      where: {
        briefId,
        sectionId: { in: [...new Set(held.map(({ sectionId }) => sectionId))] },
        number: { in: [...new Set(held.map(({ revision }) => revision))] },
      },
      select: { sectionId: true, number: true, title: true },
    }),
    peopleById(
      db,
      rows.map(({ createdById }) => createdById),
    ),
  ]);
  const titles = new Map(revisions.map(({ sectionId, number, title }) => [`${number} ${sectionId}`, title]));
  return rows.map((row) => {
    const detail = releaseDetail.parse(row.detail);
    const titleOf = ({ sectionId, revision }: { sectionId: string; revision: number }) =>
      titles.get(`${revision} ${sectionId}`) ?? "";
    const sections = versionSections.parse(row.sections);
    const release = releases.findIndex(({ id }) => id === row.id);
    return version.parse({
      id: row.id,
      number: row.number,
      kind: row.kind,
      name: row.name,
      note: row.note,
      release: release < 0 ? null : release + 1,
      correction: detail.correction ?? null,
      hash: releases[release]?.frozen?.hash ?? null,
      overrideReason: detail.overrideReason ?? null,
      open: {
        claims: detail.claims ?? [],
        sections: sections
          .filter(({ sectionId }) => detail.sections?.includes(sectionId))
          .map((section) => ({ id: section.sectionId, title: titleOf(section) })),
        translation: detail.translation ?? [],
      },
      createdBy: person(row.createdById),
      createdAt: row.createdAt.toISOString(),
      sections: sections.map((section) => ({ ...section, title: titleOf(section) })),
    });
  });
}
