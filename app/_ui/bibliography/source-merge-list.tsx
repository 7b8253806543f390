"use client";

import { useTranslations } from "next-intl";
import type { SourceMerge } from "#core/source-merges/model";
import { MergedRecords } from "../registry/merged-records.tsx";
import record from "../registry/record.module.css";
import { useUndoSourceMerge } from "./use-undo-source-merge.ts";

interface SourceMergeListProps {
  /** Newest first. */
  readonly merges: readonly SourceMerge[];
  readonly mayUndo: boolean;
}

/** What was merged into a source; nothing where nothing was. */
export function SourceMergeList({ merges, mayUndo }: SourceMergeListProps) {
  const t = useTranslations("bibliography.merge");
  const undo = useUndoSourceMerge();
  if (merges.length === 0) return null;
  return (
    <>
      <h2 className={record.heading}>{t("listed")}</h2>
      <MergedRecords
        merges={merges.map(({ id, loser, by, at }) => ({ id, name: loser.title, by, at }))}
        undo={{ label: t("undo"), labelOf: (title) => t("undoOf", { title }) }}
        onUndo={mayUndo ? undo : null}
      />
    </>
  );
}
