import type { Transaction } from "#prisma/database";

interface InSection {
  readonly briefId: string;
  readonly sectionId: string | null;
}

/** Tells the title of the section that something stands in; null where there is none, as in a lead. */
export async function sectionTitles(
  db: Transaction,
  placed: readonly InSection[],
): Promise<(place: InSection) => string | null> {
  const sections = await db.section.findMany({
    where: {
      briefId: { in: [...new Set(placed.map(({ briefId }) => briefId))] },
      id: { in: [...new Set(placed.flatMap(({ sectionId }) => sectionId ?? []))] },
    },
    select: { briefId: true, id: true, title: true },
  });
  const titles = new Map(sections.map(({ briefId, id, title }) => [`${briefId} ${id}`, title]));
  return ({ briefId, sectionId }) => titles.get(`${briefId} ${sectionId}`) || null;
}
