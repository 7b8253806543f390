"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Entity } from "#core/entities/model";
import classes from "./merge.module.css";

const MergeDialog = dynamic(() => import("./merge-dialog.tsx"), { ssr: false });

interface MergeSelectionProps {
  readonly workspaceId: string;
  readonly selected: readonly Entity[];
  readonly onClear: () => void;
}

/** What can be done with the rows that are ticked: two of them can be merged. */
export function MergeSelection({ workspaceId, selected, onClear }: MergeSelectionProps) {
  const t = useTranslations("entities.merge");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [first, second, third] = selected;
  const pair = first && second && !third ? ([first, second] as const) : null;
  return (
    <div className={classes.selection}>
      <output>{t("selected", { count: selected.length })}</output>
      {pair ? (
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          {t("action")}
        </Button>
      ) : (
        <span>{t("selectTwo")}</span>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onClear}>
        {t("clear")}
      </Button>
      {open && pair && (
        <MergeDialog
          workspaceId={workspaceId}
          entity={pair[0]}
          other={pair[1]}
          onMerged={() => {
            setOpen(false);
            onClear();
            router.refresh();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
