import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { imageOf } from "#editor/image-attributes";
import { briefClaimsWithin } from "../claims/brief-claims.ts";
import { citedSources } from "../citations/cited-sources.ts";
import { resolveSources } from "../citations/resolve-sources.ts";
import { styleOfBrief } from "../citations/style-of-brief.ts";
import type { CitationStyle } from "../citations/vocabulary.ts";
import { workspaceSources } from "../citations/workspace-sources.ts";
import type { Annex, ExportDocument } from "../exports/model.ts";
import { exportImages } from "../images/export-images.ts";
import { imagesIn } from "../images/images-in.ts";
import { imprintOf, lookOf } from "../series/present-series.ts";
import { csl } from "../sources/model.ts";
import { authorsOf } from "./authors-of.ts";

export interface ExportChoice {
  readonly content: ExportDocument["content"];
  /** ISO day. */
  readonly date: string;
  readonly annex: boolean;
  /** Another than the brief's own. */
  readonly style?: CitationStyle | undefined;
}

/** All that an export of a brief needs, as of now. */
export async function readExportDocument(
  db: Transaction,
  brief: Brief,
  { content, date, annex, style }: ExportChoice,
): Promise<ExportDocument> {
  const house = await houseOf(db, brief);
  const shown = imagesIn(content).map(({ attrs }) => imageOf(attrs).imageId);
  const cited = await workspaceSources(db, brief.workspaceId, citedSources(content));
  return {
    id: brief.id,
    title: brief.title,
    language: brief.language,
    date,
    ...house,
    images: await exportImages(db, brief.workspaceId, [
      ...shown,
      ...(house.look?.logo ? [house.look.logo] : []),
    ]),
    ...(await originalOf(db, brief)),
    authors: await authorsOf(db, brief),
    content: resolveSources(content, cited),
    style: style ?? styleOfBrief(brief),
    sources: new Map([...cited.values()].map(({ id, csl }) => [id, csl])),
    annex: annex ? await annexOf(db, brief.id) : null,
  };
}

type House = Pick<ExportDocument, "series" | "number" | "look" | "imprint">;

async function houseOf(db: Transaction, { seriesId, number }: Brief): Promise<House> {
  const row = seriesId && (await db.series.findUnique({ where: { id: seriesId } }));
  if (!row) return {};
  return {
    series: row.name,
    ...(number !== null && { number }),
    look: lookOf(row),
    imprint: imprintOf(row),
  };
}

async function originalOf(
  db: Transaction,
  { translationOfId: id }: Brief,
): Promise<Pick<ExportDocument, "translationOf">> {
  if (id === null) return {};
  const select = { id: true, title: true, language: true } as const;
  const translationOf = await db.brief.findFirst({ where: { id, trashedAt: null }, select });
  return translationOf ? { translationOf } : {};
}

/** The claims in the text's order, and their sources in the order of their first use. */
async function annexOf(db: Transaction, briefId: string): Promise<Annex> {
  const claims = await briefClaimsWithin(db, briefId);
  const ids = [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)))];
  const sources = await db.source.findMany({ where: { id: { in: ids } } });
  return {
    claims,
    sources: ids.flatMap((id) =>
      sources
        .filter((source) => source.id === id)
        .map((source) => ({ id, csl: csl.parse(source.csl), reliability: source.reliability })),
    ),
  };
}
