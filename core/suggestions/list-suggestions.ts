import type { z } from "zod";
import type { JsonNode } from "#editor/json-node";
import { type Mention, findMentions } from "#editor/mentions/find-mentions";
import { foldForm } from "#editor/mentions/tokens";
import { findUnknownNames } from "#editor/mentions/unknown-names";
import { authorizeBrief } from "../access.ts";
import { nameIndexOf } from "../entities/name-index.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import type { EntitySuggestion, Suggestion, listSuggestionsQuery } from "./model.ts";
import { type Textblock, textblocksOf } from "./textblocks.ts";

const noEntity = "none";

interface Block extends Textblock {
  readonly sectionId: string;
}

/**
 * What the text, as the server last read it, may be tagged with, all at once and in its order: mentions of the
 * registry's entities that are neither tagged nor rejected, then recurring names that the registry does not know.
 * Throws `not-found`.
 */
export async function listSuggestions(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  briefId: string,
  { sectionId, adjectives }: z.output<typeof listSuggestionsQuery>,
): Promise<Suggestion[]> {
  const { brief } = await authorizeBrief(db, actor, briefId, "suggestion.read");
  const [sections, rejections, index] = await Promise.all([
    db.section.findMany({
      where: { briefId, removedAt: null, ...(sectionId !== undefined && { id: sectionId }) },
      orderBy: { position: "asc" },
      select: { id: true, content: true },
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
  return [
    ...blocks.flatMap((block, at) =>
      (found[at] ?? []).flatMap((mention) => suggest(block, mention, brief.language, rejected)),
    ),
    ...unknown.flatMap(({ block: at, start, end, ...name }): Suggestion[] => {
      const block = blocks[at];
      if (!block || rejected.has(`${noEntity} ${foldForm(name.name)}`)) return [];
      const place = { sectionId: block.sectionId, start: block.offset + start, end: block.offset + end };
      return [{ type: "name", ...place, text: block.text.slice(start, end), ...name }];
    }),
  ];
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
