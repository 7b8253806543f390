"use client";

import { useTranslations } from "next-intl";
import type { BriefStatus } from "#core/briefs/vocabulary";
import classes from "./status-tag.module.css";

/** A brief's state as a word; the mark before it differs by shape, not by colour alone. */
export function StatusTag({ status }: { status: BriefStatus }) {
  const t = useTranslations("briefs.status");
  return (
    <span className={classes.tag} data-status={status}>
      {t(status)}
    </span>
  );
}
