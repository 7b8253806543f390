"use client";

import { useTranslations } from "next-intl";
import type { BriefSummary } from "#core/briefs/model";
import classes from "./coverage.module.css";

/** How much of a commentary is verified: a bar for the eye, and the same in words. */
export function Coverage({ claims: { total, open, verified } }: Pick<BriefSummary, "claims">) {
  const t = useTranslations("briefs.coverage");
  if (total === 0) return <span className={classes.none}>{t("none")}</span>;
  const inReview = Math.max(0, total - open - verified);
  return (
    <span className={classes.coverage}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.verified} style={{ flexGrow: verified }} />
        <span className={classes.sourced} style={{ flexGrow: inReview }} />
        <span className={classes.open} style={{ flexGrow: open }} />
      </span>
      <span className={classes.words}>
        {t("verified", { verified, total })}
        {open > 0 && <> · {t("open", { open })}</>}
      </span>
    </span>
  );
}
