import type { Transaction } from "#prisma/database";
import type { SectionState } from "../sections/section-state.ts";
import { versionSections } from "./version-sections.ts";

/** A section as a release has it. */
export interface ReleasedSection {
  readonly sectionId: string;
  readonly revision: number;
  readonly title: string;
  readonly hash: string;
}

/** The sections of a commentary's last release, in order; null before the first. */
export async function lastRelease(db: Transaction, briefId: string): Promise<ReleasedSection[] | null> {
  const release = await db.briefVersion.findFirst({
    where: { briefId, kind: "released" },
    orderBy: { number: "desc" },
    select: { sections: true },
  });
  if (!release) return null;
  const released = versionSections.parse(release.sections);
  const revisions = await db.sectionRevision.findMany({
    where: { briefId, OR: released.map(({ sectionId, revision }) => ({ sectionId, number: revision })) },
    select: { sectionId: true, hash: true, title: true },
  });
  const known = new Map(revisions.map((each) => [each.sectionId, each]));
  return released.flatMap(({ sectionId, revision }) => {
    const stored = known.get(sectionId);
    return stored ? [{ sectionId, revision, title: stored.title, hash: stored.hash }] : [];
  });
}

/** Whether these sections, all of a text that say something, are those of a release and say the same. */
export function saysTheSame(
  released: readonly ReleasedSection[] | null,
  sections: readonly Pick<SectionState, "id" | "hash">[],
): boolean {
  if (!released || released.length !== sections.length) return false;
  const hashes = new Map(released.map(({ sectionId, hash }) => [sectionId, hash]));
  return sections.every(({ id, hash }) => hashes.get(id) === hash);
}
