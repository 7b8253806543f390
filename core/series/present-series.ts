import type { z } from "zod";
import type { Series as Row } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { type Imprint, type Look, imprint, look } from "../exports/house.ts";
import { type Series, series as shape } from "./model.ts";
import { nextNumber } from "./numbering.ts";

const { citationStyle, sections } = shape.shape;

/** Several of one workspace, in the order given. */
export async function presentSeries(db: Transaction, rows: readonly Row[], now: Date): Promise<Series[]> {
  const briefs = await db.brief.findMany({
    where: { seriesId: { in: rows.map(({ id }) => id) } },
    select: {
      seriesId: true,
      number: true,
      trashedAt: true,
      _count: { select: { versions: { where: { frozen: { isNot: null } } } } },
    },
  });
  return rows.map((row) => {
    const own = briefs.filter(({ seriesId }) => seriesId === row.id);
    const present = own.filter(({ trashedAt }) => trashedAt === null);
    const given = own.flatMap(({ number }) => number ?? []);
    return {
      id: row.id,
      workspaceId: row.workspaceId,
      name: row.name,
      numbering: row.numbering,
      language: row.language,
      citationStyle: citationStyle.parse(row.citationStyle),
      leadWords: row.leadWords,
      sections: sectionsOf(row),
      look: lookOf(row),
      imprint: imprintOf(row),
      archived: row.archivedAt !== null,
      briefs: present.length,
      releases: present.reduce((sum, { _count }) => sum + _count.versions, 0),
      nextNumber: nextNumber(row.numbering, given, now.getUTCFullYear()),
    };
  });
}

export function sectionsOf(row: Pick<Row, "sections">): z.output<typeof sections> {
  return sections.parse(row.sections);
}

export function lookOf(row: Pick<Row, "look">): Look {
  return look.parse(row.look);
}

export function imprintOf(row: Pick<Row, "imprint">): Imprint {
  return imprint.parse(row.imprint);
}
