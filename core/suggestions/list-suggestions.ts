import { z } from "zod";
import type { JsonNode } from "#editor/json-node";
import { type Mention, findMentions } from "#editor/mentions/find-mentions";
import { foldForm } from "#editor/mentions/tokens";
import { findUnknownNames } from "#editor/mentions/unknown-names";
import { findStatements } from "#editor/statements/check-worthy";
import { authorizeBrief } from "../access.ts";
import { nameIndexOf } from "../entities/name-index.ts";
import type { Page } from "../http-model.ts";
import { compareCodes, pageAfter } from "../paging.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { ClaimSuggestion, EntitySuggestion, Suggestion, listSuggestionsQuery } from "./model.ts";
import { type Textblock, textblocksOf } from "./textblocks.ts";

const noEntity = "none";

interface Block extends Textblock {
  readonly sectionId: string;
}

/** The sorts of suggestions, in the order in which they are listed. */
const sorts: readonly Suggestion["type"][] = ["entity", "claim", "name"];

/**
 * What the text, as the server last read it, may be tagged with, each sort in the order of the text:
 * mentions of the registry's entities that are neither tagged nor rejected, sentences worth checking that no claim
 * touches, recurring names that the registry does not know. The text is read anew for each page, which begins after the
 * place at which the one before it ended.
 * Throws `not-found` and `invalid-input`.
 */
export async function listSuggestions(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { sectionId, adjectives, cursor, limit }: z.output<typeof listSuggestionsQuery>,
): Promise<Page<Suggestion>> {
  const { brief } = await authorizeBrief(db, actor, briefId, "suggestion.read");
  const [sections, rejections, index] = await Promise.all([
    db.section.findMany({
      where: { briefId, removedAt: null, ...(sectionId !== undefined && { id: sectionId }) },
      orderBy: { position: "asc" },
      select: { id: true, content: true, position: true },
    }),
    db.mentionRejection.findMany({ where: { briefId } }),
    nameIndexOf(db, brief.workspaceId),
  ]);
  const blocks = sections.flatMap(({ id, content }) =>
    textblocksOf(id, content as unknown as JsonNode[]).map((block): Block => ({ ...block, sectionId: id })),
  );
  const rejected = new Set(rejections.map(({ entityId, form }) => `${entityId ?? noEntity} ${form}`));
  const options = { lang: brief.language, adjectives: adjectives === "true" };
  const found = blocks.map((block) => findMentions(index, block.text, options));
  const unknown = findUnknownNames(
    blocks.map(({ text, tagged }, at) => ({ text, known: [...tagged, ...(found[at] ?? [])] })),
    brief.language,
  );
  const suggestions = [
    ...blocks.flatMap((block, at) =>
      (found[at] ?? []).flatMap((mention) => suggest(block, mention, brief.language, rejected)),
    ),
    ...blocks.flatMap((block, at) => suggestClaims(block, found[at] ?? [], brief.language)),
    ...unknown.flatMap(({ block: at, start, end, ...name }): Suggestion[] => {
      const block = blocks[at];
      if (!block || rejected.has(`${noEntity} ${foldForm(name.name)}`)) return [];
      const place = { sectionId: block.sectionId, start: block.offset + start, end: block.offset + end };
      return [{ type: "name", ...place, text: block.text.slice(start, end), ...name }];
    }),
  ];
  const positions = new Map(sections.map(({ id, position }) => [id, position]));
  return pageAfter(
    suggestions,
    { cursor, limit },
    (item) => ({ id: briefId, key: placeOf(item, positions.get(item.sectionId) ?? 0) }),
    (a, b) => compareCodes(a.key, b.key),
  );
}

/** Sorts as the suggestions are listed. */
function placeOf({ type, start, end }: Suggestion, position: number): string {
  return [sorts.indexOf(type), position, start, end].map((each) => String(each).padStart(9, "0")).join(" ");
}

function suggest(
  { sectionId, offset, tagged }: Block,
  { start, end, text, candidates }: Mention,
  language: "pl" | "en",
  rejected: ReadonlySet<string>,
): EntitySuggestion[] {
  if (tagged.some((range) => range.start < end && start < range.end)) return [];
  const form = foldForm(text);
  const left = candidates.filter(({ entity }) => !rejected.has(`${entity.id} ${form}`));
  const [only, ...others] = left;
  if (!only) return [];
  return [
    {
      type: "entity",
      sectionId,
      start: offset + start,
      end: offset + end,
      text,
      entityId: others.length === 0 ? only.entity.id : null,
      candidates: left.map(({ entity, kind, of }) => ({
        entityId: entity.id,
        name:
          (language === "en" ? (entity.name.en ?? entity.name.pl) : (entity.name.pl ?? entity.name.en)) ?? "",
        kind: entity.kind,
        by: kind,
        of,
      })),
    },
  ];
}

function suggestClaims(
  { sectionId, offset, text, tagged, claimed, stating }: Block,
  mentions: readonly Mention[],
  language: "pl" | "en",
): ClaimSuggestion[] {
  if (!stating) return [];
  return findStatements(text, language).flatMap(({ start, end, text: words, type, reasons }) => {
    const within = (range: { start: number; end: number }) => range.start < end && start < range.end;
    if (claimed.some(within)) return [];
    const named = mentions.filter(({ candidates }) => candidates.length === 1).filter(within);
    const entityIds = [
      ...tagged.filter(within).map(({ entityId }) => entityId),
      ...named.flatMap(({ candidates }) => candidates.map(({ entity }) => entity.id)),
    ];
    return [
      {
        type: "claim",
        sectionId,
        start: offset + start,
        end: offset + end,
        text: words,
        claimType: type,
        reasons: reasons.map((reason) => ({
          ...reason,
          start: offset + reason.start,
          end: offset + reason.end,
        })),
        entityIds: [...new Set(entityIds)].filter((id) => isUuid(id)),
      },
    ];
  });
}

/** What a mark in the text says is anybody's: an id need not be one. */
function isUuid(id: string): boolean {
  return z.uuid().safeParse(id).success;
}
