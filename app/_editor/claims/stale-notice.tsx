"use client";

import { useTranslations } from "next-intl";
import type { Claim } from "#core/claims/model";
import panel from "../../_ui/panel.module.css";
import { WordDiff } from "../../_ui/word-diff.tsx";
import { changesBetween } from "../../_ui/claims/changes-between.ts";
import classes from "./stale-notice.module.css";

/** The words have changed since they were judged: shows from what to what. */
export default function StaleNotice({ claim, words }: { claim: Claim; words: string }) {
  const t = useTranslations("claims.stale");
  const judged = claim.verdicts[0]?.quote;
  return (
    <div className={`${panel.notice} ${classes.notice}`}>
      <p>{t("text")}</p>
      {judged !== undefined && judged !== words && (
        <p className={classes.words}>
          <WordDiff changes={changesBetween(judged, words)} />
        </p>
      )}
    </div>
  );
}
