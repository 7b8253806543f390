import type { FormattedCitations, FormattedCite, ListEntry, Run } from "../citations/model.ts";
import { replaceCitations } from "../citations/replace-citations.ts";
import type { JsonNode } from "#editor/json-node";
import { labels } from "./labels.ts";
import type { ExportLanguage } from "./model.ts";

/**
 * A text whose citations are written out, each leading to its entry (`entry`), with the list of references where the
 * text has a section for its sources, or at its end under a heading of its own.
 */
export function setCitations(
  content: JsonNode,
  { clusters, list }: FormattedCitations,
  language: ExportLanguage,
): JsonNode {
  const cites = clusters.flat();
  const cited = list.filter(({ sourceId }) => cites.some((cite) => cite.sourceId === sourceId));
  const anchors = new Map(cited.map(({ sourceId }, index) => [sourceId, `source-${index + 1}`]));
  const waiting = cites.values();
  const written = replaceCitations(content, () => {
    const { value } = waiting.next();
    return value ? citeNodes(value, anchors.get(value.sourceId) ?? null) : [];
  });
  if (cited.length === 0) return written;
  const entries = cited.map((entry) => entryParagraph(entry, anchors.get(entry.sourceId) ?? null));
  return { ...written, content: withList(written.content ?? [], entries, language) };
}

/** An entry of the list, under its number where the style counts. `anchor` is what citations lead to. */
export function entryParagraph({ label, runs }: ListEntry, anchor: string | null): JsonNode {
  const number = label === null ? [] : [{ type: "text", text: `${label}\u00a0` }];
  return { type: "paragraph", attrs: { entry: true, anchor }, content: [...number, ...runs.map(textOfRun)] };
}

export function textOfRun({ text, italic, bold, href }: Run): JsonNode {
  const marks = [
    ...(href === undefined ? [] : [{ type: "link", attrs: { href } }]),
    ...(bold ? [{ type: "bold" }] : []),
    ...(italic ? [{ type: "italic" }] : []),
  ];
  return { type: "text", text, ...(marks.length > 0 && { marks }) };
}

function citeNodes({ open, runs, close }: FormattedCite, entry: string | null): JsonNode[] {
  return [
    ...plain(open),
    { type: "citation", attrs: { entry }, content: runs.map(textOfRun) },
    ...plain(close),
  ];
}

function plain(text: string): JsonNode[] {
  return text === "" ? [] : [{ type: "text", text }];
}

function withList(
  blocks: readonly JsonNode[],
  entries: readonly JsonNode[],
  language: ExportLanguage,
): JsonNode[] {
  const start = blocks.findLastIndex(
    ({ type, attrs }) => type === "sectionHeading" && attrs?.["kind"] === "sources",
  );
  if (start === -1) {
    const heading = {
      type: "sectionHeading",
      attrs: { kind: "sources" },
      content: plain(labels[language].references),
    };
    return [...blocks, heading, ...entries];
  }
  const next = blocks.findIndex(({ type }, index) => index > start && type === "sectionHeading");
  const end = next === -1 ? blocks.length : next;
  return [...blocks.slice(0, end), ...entries, ...blocks.slice(end)];
}
