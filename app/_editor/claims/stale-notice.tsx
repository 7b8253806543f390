"use client";

import { diffArrays } from "diff";
import { useTranslations } from "next-intl";
import type { Claim } from "#core/claims/model";
import type { WordChange } from "#core/history/model";
import panel from "../panel/panel.module.css";
import { WordDiff } from "../word-diff.tsx";
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

/** A number such as 3,4 or a word such as Coale’em changes as a whole. */
const token = /\s+|[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

function changesBetween(before: string, after: string): WordChange[] {
  return diffArrays(before.match(token) ?? [], after.match(token) ?? []).map(({ value, added, removed }) => ({
    op: added ? "insert" : removed ? "delete" : "equal",
    text: value.join(""),
  }));
}
