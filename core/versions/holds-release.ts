import type { Transaction } from "#prisma/database";
import type { SectionState } from "../sections/section-state.ts";
import { versionSections } from "./version-sections.ts";

/** Whether these sections, all of a text that say something, are those of its last release and say the same. */
export async function holdsRelease(
  db: Transaction,
  briefId: string,
  sections: readonly Pick<SectionState, "id" | "hash">[],
): Promise<boolean> {
  const release = await db.briefVersion.findFirst({
    where: { briefId, kind: "released" },
    orderBy: { number: "desc" },
    select: { sections: true },
  });
  if (!release) return false;
  const released = versionSections.parse(release.sections);
  if (released.length !== sections.length) return false;
  const revisions = await db.sectionRevision.findMany({
    where: { briefId, OR: released.map(({ sectionId, revision }) => ({ sectionId, number: revision })) },
    select: { sectionId: true, hash: true },
  });
  const hashes = new Map(revisions.map(({ sectionId, hash }) => [sectionId, hash]));
  return sections.every(({ id, hash }) => hashes.get(id) === hash);
}
