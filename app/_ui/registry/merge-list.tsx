"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Merge } from "#core/merges/model";
import { entityNames } from "./entity-names.ts";
import { MergedRecords } from "./merged-records.tsx";
import { useUndoMerge } from "./use-undo-merge.ts";

interface MergeListProps {
  /** Newest first. */
  readonly merges: readonly Merge[];
  readonly mayUndo: boolean;
}

/** What was merged into an entity. */
export function MergeList({ merges, mayUndo }: MergeListProps) {
  const t = useTranslations("entities.merge");
  const locale = useLocale();
  const undo = useUndoMerge();
  return (
    <MergedRecords
      merges={merges.map(({ id, loser, by, at }) => {
        const { name } = entityNames(loser, locale);
        return { id, name: name.text, lang: name.lang, by, at };
      })}
      undo={{ label: t("undo"), labelOf: (name) => t("undoOf", { name }) }}
      onUndo={mayUndo ? undo : null}
    />
  );
}
