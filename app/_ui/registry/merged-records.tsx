"use client";

import { Button } from "@mantine/core";
import { useFormatter } from "next-intl";
import { useState } from "react";
import type { PersonRef } from "#core/http-model";
import classes from "./merge.module.css";

interface MergedRecordsProps {
  /** Newest first: the last one can be undone, and then the one before it. */
  readonly merges: readonly {
    readonly id: string;
    readonly name: string;
    readonly lang?: string | undefined;
    readonly by: PersonRef;
    readonly at: string;
  }[];
  readonly undo: { readonly label: string; readonly labelOf: (name: string) => string };
  /** Null for those who may not. */
  readonly onUndo: ((mergeId: string) => Promise<void>) | null;
}

/** What was merged into a record, by whom and when. */
export function MergedRecords({ merges, undo, onUndo }: MergedRecordsProps) {
  const format = useFormatter();
  const [busy, setBusy] = useState(false);
  return (
    <ul className={classes.merges}>
      {merges.map(({ id, name, lang, by, at }, index) => (
        <li key={id}>
          <span>
            <span lang={lang}>{name}</span>{" "}
            <small>
              {by.name}, {format.dateTime(new Date(at), { dateStyle: "long" })}
            </small>
          </span>
          {onUndo && index === 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              loading={busy}
              aria-label={undo.labelOf(name)}
              onClick={() => {
                setBusy(true);
                void onUndo(id).finally(() => setBusy(false));
              }}
            >
              {undo.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
