"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { Claim } from "#core/claims/model";
import type { Entity, EntityNames } from "#core/entities/model";
import type { Rejection } from "#core/suggestions/model";
import { noEntity } from "#editor/marks/entity";
import { ProblemError, api } from "../../_ui/api.ts";
import { toast } from "../../_ui/toasts.tsx";
import { useToastFailure } from "../../_ui/use-failure.ts";
import { useChangeClaim } from "../claims/change-claim.ts";
import { claimsKey } from "../claims/claim-queries.ts";
import { useRoom } from "../room.ts";
import type { SuggestedMention } from "./mention-plugin.ts";
import { tagMentions } from "./tag-mentions.ts";
import { rejectionsKey } from "./use-suggestions.ts";

/** What a person does about words that may name an entity. */
export interface MentionActions {
  /** Tags the words, teaches the entity their forms, and ties it to the claims that they stand in. */
  readonly tag: (mentions: readonly SuggestedMention[], entity: EntityNames) => void;
  /** These words, here, name nobody. */
  readonly dismiss: (mention: Pick<SuggestedMention, "from" | "to">) => void;
  /** These forms never name the entity in this text; without one they are no names to keep. */
  readonly reject: (entityId: string | null, forms: readonly string[]) => Promise<void>;
}

export function useMentionActions(): MentionActions {
  const t = useTranslations("mentions");
  const { brief, editor, outline, suggestions: watch } = useRoom();
  const queries = useQueryClient();
  const changeClaim = useChangeClaim();
  const tell = useToastFailure();

  const tie = async (found: readonly SuggestedMention[], entityId: string) => {
    const places = outline.get().claims;
    for (const claim of queries.getQueryData<readonly Claim[]>(claimsKey(brief.id)) ?? []) {
      const place = places.get(claim.id);
      const holds = place && found.some(({ from, to }) => place.from <= from && to <= place.to);
      const ids = claim.entities.map(({ id }) => id);
      if (holds && !ids.includes(entityId)) await changeClaim(claim.id, { entityIds: [...ids, entityId] });
    }
  };
  const learn = async (found: readonly SuggestedMention[], entity: EntityNames) => {
    const known = new Set([entity.name.pl, entity.name.en, ...entity.aliases.map(({ text }) => text)]);
    const forms = new Map(found.map(({ text, candidates }) => [text.replaceAll(/\s+/g, " "), candidates]));
    for (const [text, candidates] of forms) {
      if (known.has(text)) continue;
      const recognised = candidates.find(({ entityId }) => entityId === entity.id);
      if (recognised?.kind === "adjective") continue;
      const form = { text, lang: brief.language, type: recognised ? "inflected" : "spelling" } as const;
      if (!recognised)
        watch?.learn({ ...entity, name: { pl: null, en: null }, aliases: [form], adjective: null });
      await api<Entity>(`/entities/${entity.id}/forms`, { body: form });
    }
  };
  /** The tag stands by itself: without the network only the lessons from it are lost. */
  const unlessOffline = (error: unknown) => {
    if (!(error instanceof ProblemError && error.problem.code === "network")) tell(error);
  };

  return {
    tag: (found, entity) => {
      if (!tagMentions(editor, found, entity.id)) return;
      learn(found, entity).catch(unlessOffline);
      tie(found, entity.id).catch(unlessOffline);
    },
    dismiss: (mention) => void tagMentions(editor, [mention], noEntity),
    reject: async (entityId, forms) => {
      const queryKey = rejectionsKey(brief.id);
      const path = `/briefs/${brief.id}/suggestions/rejections`;
      try {
        const made: Rejection[] = [];
        for (const form of forms) made.push(await api<Rejection>(path, { body: { entityId, form } }));
        await queries.invalidateQueries({ queryKey });
        toast({
          message: t("rejected", { forms: forms.join(", ") }),
          action: {
            label: t("undo"),
            run: () => {
              Promise.all(made.map(({ id }) => api(`${path}/${id}`, { method: "DELETE" })))
                .then(() => queries.invalidateQueries({ queryKey }))
                .catch(tell);
            },
          },
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
