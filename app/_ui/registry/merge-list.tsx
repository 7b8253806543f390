"use client";

import { Button } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Merge } from "#core/merges/model";
import { entityNames } from "./entity-names.ts";
import classes from "./merge.module.css";
import { useUndoMerge } from "./use-undo-merge.ts";

interface MergeListProps {
  /** Newest first: the last one can be undone, and then the one before it. */
  readonly merges: readonly Merge[];
  readonly mayUndo: boolean;
}

/** What was merged into an entity, by whom and when. */
export function MergeList({ merges, mayUndo }: MergeListProps) {
  const t = useTranslations("entities.merge");
  const locale = useLocale();
  const format = useFormatter();
  const undo = useUndoMerge();
  const [busy, setBusy] = useState(false);
  return (
    <ul className={classes.merges}>
      {merges.map(({ id, loser, by, at }, index) => {
        const { name } = entityNames(loser, locale);
        return (
          <li key={id}>
            <span>
              <span lang={name.lang}>{name.text}</span>{" "}
              <small>
                {by.name}, {format.dateTime(new Date(at), { dateStyle: "long" })}
              </small>
            </span>
            {mayUndo && index === 0 && (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={busy}
                aria-label={t("undoOf", { name: name.text })}
                onClick={() => {
                  setBusy(true);
                  void undo(id).finally(() => setBusy(false));
                }}
              >
                {t("undo")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
