"use client";

import { Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { SourceMerge } from "#core/source-merges/model";
import classes from "../registry/merge.module.css";
import record from "../registry/record.module.css";
import { useUndoSourceMerge } from "./use-undo-source-merge.ts";

interface SourceMergeListProps {
  /** Newest first: the last one can be undone, and then the one before it. */
  readonly merges: readonly SourceMerge[];
  readonly mayUndo: boolean;
}

/** What was merged into a source, by whom and when; nothing where nothing was. */
export function SourceMergeList({ merges, mayUndo }: SourceMergeListProps) {
  const t = useTranslations("bibliography.merge");
  const format = useFormatter();
  const undo = useUndoSourceMerge();
  const [busy, setBusy] = useState(false);
  if (merges.length === 0) return null;
  return (
    <>
      <h2 className={record.heading}>{t("listed")}</h2>
      <ul className={classes.merges}>
        {merges.map(({ id, loser, by, at }, index) => (
          <li key={id}>
            <span>
              {loser.title}{" "}
              <small>
                {by.name}, {format.dateTime(new Date(at), { dateStyle: "long" })}
              </small>
            </span>
            {mayUndo && index === 0 && (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={busy}
                aria-label={t("undoOf", { title: loser.title })}
                onClick={() => {
                  setBusy(true);
                  void undo(id).finally(() => setBusy(false));
                }}
              >
                {t("undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
