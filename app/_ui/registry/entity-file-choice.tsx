"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import classes from "../briefs/import.module.css";
import form from "../form.module.css";

interface EntityFileChoiceProps {
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onChoose: (file: File) => void;
}

/** A table, dropped or chosen. */
export function EntityFileChoice({ busy, failure, onChoose }: EntityFileChoiceProps) {
  const t = useTranslations("entities.import");
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // One who comes back from the preview is to be where he or she began.
  useEffect(() => button.current?.focus(), []);
  const take = (file: File | undefined) => file && onChoose(file);
  return (
    <div className={form.form}>
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <p>{t("dropHere")}</p>
        <input
          ref={chooser}
          type="file"
          accept=".csv,.txt,text/csv"
          aria-label={t("choose")}
          hidden
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            // The same file can be chosen again once it is corrected.
            event.currentTarget.value = "";
          }}
        />
        <Button
          ref={button}
          variant="default"
          loading={busy}
          data-autofocus
          onClick={() => chooser.current?.click()}
        >
          {t("choose")}
        </Button>
        <p className={classes.hint}>{t("limits")}</p>
      </div>
      <p className={classes.hint}>{t("columnsHint")}</p>
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}
