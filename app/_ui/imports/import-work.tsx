"use client";

import { useTranslations } from "next-intl";
import classes from "./import.module.css";

/** Which of its two steps an import is at. */
export function ImportWork({ name, sent }: { name: string; sent: number }) {
  const t = useTranslations("briefs.import");
  const sending = sent > 0 && sent < 1;
  return (
    <div className={classes.work}>
      <p className={classes.name}>{name}</p>
      <progress className={classes.progress} value={sending ? sent : undefined} aria-label={t("reading")} />
      <output className={classes.hint}>
        {sending ? t("sending", { percent: Math.round(sent * 100) }) : t("reading")}
      </output>
    </div>
  );
}
