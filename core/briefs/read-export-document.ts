import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { briefClaimsWithin } from "../claims/brief-claims.ts";
import { citedSources } from "../citations/cited-sources.ts";
import { resolveSources } from "../citations/resolve-sources.ts";
import { styleOfBrief } from "../citations/style-of-brief.ts";
import type { CitationStyle } from "../citations/vocabulary.ts";
import { workspaceSources } from "../citations/workspace-sources.ts";
import type { Annex, ExportDocument } from "../exports/model.ts";
import { writersOfBrief } from "../history/writers-of-brief.ts";
import { peopleById } from "../people/people-by-id.ts";
import { csl } from "../sources/model.ts";

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
  const cited = await workspaceSources(db, brief.workspaceId, citedSources(content));
  return {
    id: brief.id,
    title: brief.title,
    language: brief.language,
    date,
    ...(await seriesOf(db, brief)),
    authors: await authorsOf(db, brief),
    content: resolveSources(content, cited),
    style: style ?? styleOfBrief(brief),
    sources: new Map([...cited.values()].map(({ id, csl }) => [id, csl])),
    annex: annex ? await annexOf(db, brief.id) : null,
  };
}

async function seriesOf(
  db: Transaction,
  { seriesId, number }: Brief,
): Promise<{ series?: string; number?: string }> {
  const series = seriesId && (await db.series.findUnique({ where: { id: seriesId } }));
  return series ? { series: series.name, ...(number !== null && { number }) } : {};
}

/** The names of those who wrote the text, whoever began first; whoever made the brief, while nobody has. */
async function authorsOf(db: Transaction, { id, createdById }: Brief): Promise<string[]> {
  const known = await writersOfBrief(db, id);
  const ids = known.length > 0 ? known : [createdById];
  const person = await peopleById(db, ids);
  return ids.map((each) => person(each).name).filter((name) => name !== "");
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
