"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Verdict } from "#core/claims/model";
import { dayFormat } from "../formats.ts";
import classes from "./verdicts.module.css";

/** What reviewers said of a claim, newest first; nothing when nobody has. */
export function VerdictLines({ verdicts }: { verdicts: readonly Verdict[] }) {
  if (verdicts.length === 0) return null;
  return (
    <ol className={classes.list}>
      {verdicts.map((verdict) => (
        <VerdictLine key={verdict.id} verdict={verdict} />
      ))}
    </ol>
  );
}

function VerdictLine({ verdict }: { verdict: Verdict }) {
  const t = useTranslations("claims.verdicts");
  const format = useFormatter();
  return (
    <li className={classes.verdict} data-current={verdict.current}>
      <p>
        <strong className={classes.value} data-value={verdict.value}>
          {t(`values.${verdict.value}`)}
        </strong>{" "}
        <span className={classes.by}>
          {verdict.reviewer.name},{" "}
          <time dateTime={verdict.createdAt}>{format.dateTime(new Date(verdict.createdAt), dayFormat)}</time>
        </span>
      </p>
      {verdict.note && <p className={classes.note}>{verdict.note}</p>}
      {!verdict.current && <p className={classes.old}>{t("ofOtherWords", { quote: verdict.quote })}</p>}
    </li>
  );
}
