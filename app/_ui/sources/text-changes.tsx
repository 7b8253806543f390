"use client";

import { useTranslations } from "next-intl";
import type { WordChange } from "#core/history/model";
import { WordDiff } from "../word-diff.tsx";
import classes from "./stored-reading.module.css";

interface TextChangesProps {
  readonly changes: readonly WordChange[];
  readonly language?: string | undefined;
}

/** What changed from one stored text to another. */
export function TextChanges({ changes, language }: TextChangesProps) {
  const t = useTranslations("trust.texts");
  if (changes.every(({ op }) => op === "equal")) return <p className={classes.text}>{t("same")}</p>;
  return (
    <div className={`${classes.text} ${classes.changes}`} lang={language}>
      <WordDiff changes={changes} />
    </div>
  );
}
