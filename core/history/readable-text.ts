import type { Brief } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import { citedSources } from "../citations/cited-sources.ts";
import { clustersOf } from "../citations/clusters-of.ts";
import { formatCitations } from "../citations/format-citations.ts";
import { replaceCitations } from "../citations/replace-citations.ts";
import { resolveSources } from "../citations/resolve-sources.ts";
import { workspaceSources } from "../citations/workspace-sources.ts";
import type { JsonNode } from "#editor/json-node";
import { eachPieceOfSection } from "../sections/split-sections.ts";

interface StoredSection {
  readonly content: unknown;
  readonly text: string;
}

/**
 * A section's text with its citations, „(Żak 2025, s. 12)”, so that one that came or went is a change like any other.
 * They are set by author and year whatever the commentary's style is: numbers would change with every other citation.
 */
export async function readableText(
  db: Transaction,
  { workspaceId, language }: Pick<Brief, "workspaceId" | "language">,
  sectionId: string,
  { content, text }: StoredSection,
): Promise<string> {
  const nodes = await withReadableCitations(db, { workspaceId, language }, content as JsonNode[]);
  if (nodes === content) return text;
  let readable = "";
  eachPieceOfSection({ id: sectionId, nodes }, (piece) => (readable += piece));
  return readable;
}

/** The nodes with each citation as text with the mark `citation` and its attributes; the very same where nothing is cited. */
export async function withReadableCitations(
  db: Transaction,
  { workspaceId, language }: Pick<Brief, "workspaceId" | "language">,
  nodes: readonly JsonNode[],
): Promise<readonly JsonNode[]> {
  const stored: JsonNode = { type: "doc", content: nodes };
  const cited = citedSources(stored);
  if (cited.length === 0) return nodes;
  const sources = await workspaceSources(db, workspaceId, cited);
  const resolved = resolveSources(stored, sources);
  const { clusters } = await formatCitations({
    style: "chicago",
    language,
    clusters: clustersOf(resolved),
    sources: new Map([...sources.values()].map(({ id, csl }) => [id, csl])),
  });
  const waiting = clusters.flat().values();
  const written = replaceCitations(resolved, ({ attrs = {} }) => {
    const { value: cite } = waiting.next();
    const words = cite ? cite.open + cite.runs.map((run) => run.text).join("") + cite.close : "";
    return words === "" ? [] : [{ type: "text", text: words, marks: [{ type: "citation", attrs }] }];
  });
  return written.content ?? [];
}
