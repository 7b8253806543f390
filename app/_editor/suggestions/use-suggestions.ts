"use client";

import type { Editor } from "@tiptap/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { EntityNames } from "#core/entities/model";
import type { Rejection } from "#core/suggestions/model";
import { api } from "../../_ui/api.ts";
import { useAdjectives } from "./adjectives.ts";
import { startFinder } from "./finder.ts";
import { SuggestionWatch } from "./watch-suggestions.ts";

export const rejectionsKey = (briefId: string) => ["brief", briefId, "rejections"] as const;

/** The names of the whole registry; a new entity makes them old, since the key begins as those of its lists do. */
export function useRegistryNames(workspaceId: string, enabled = true) {
  return useQuery({
    queryKey: ["entities", workspaceId, "names"],
    queryFn: ({ signal }) => api<EntityNames[]>(`/workspaces/${workspaceId}/names`, { signal }),
    enabled,
    staleTime: 5 * 60_000,
  });
}

/** Every record by its id, and by the ids of those that were merged into it. */
export function entitiesById(names: readonly EntityNames[]): ReadonlyMap<string, EntityNames> {
  return new Map(
    names.flatMap((entity) => [entity.id, ...entity.formerIds].map((id) => [id, entity] as const)),
  );
}

/** Finds the registry's names in the text of somebody who writes; null for others. */
export function useSuggestions(
  editor: Editor | null,
  brief: BriefDetail,
  write: boolean,
): SuggestionWatch | null {
  const [watch, setWatch] = useState<SuggestionWatch | null>(null);
  const { id, language, workspaceId } = brief;
  const names = useRegistryNames(workspaceId, write).data;
  const { data: rejections } = useQuery({
    queryKey: rejectionsKey(id),
    queryFn: ({ signal }) => api<Rejection[]>(`/briefs/${id}/suggestions/rejections`, { signal }),
    enabled: write,
  });
  const adjectives = useAdjectives();

  useEffect(() => {
    if (!editor || !write) return;
    const next = new SuggestionWatch(editor, startFinder(), language);
    setWatch(next);
    return () => {
      next.stop();
      setWatch(null);
    };
  }, [editor, write, language]);
  useEffect(() => {
    if (names) watch?.setRegistry(names);
  }, [watch, names]);
  useEffect(() => {
    if (rejections) watch?.setRejections(rejections);
  }, [watch, rejections]);
  useEffect(() => watch?.setAdjectives(adjectives), [watch, adjectives]);
  return watch;
}
