"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Claim, Verdict } from "#core/claims/model";
import { type VerdictValue, verdictValues } from "#core/claims/vocabulary";
import { api } from "../../_ui/api.ts";
import { dayFormat } from "../formats.ts";
import panel from "../panel/panel.module.css";
import { useClaimAction } from "./claim-queries.ts";
import classes from "./verdicts.module.css";

/** What reviewers said of the claim, and the form for one who may. */
export function Verdicts({ claim, words }: { claim: Claim; words: string }) {
  return (
    <>
      {claim.verdicts.length > 0 && (
        <ol className={classes.list}>
          {claim.verdicts.map((verdict) => (
            <VerdictLine key={verdict.id} verdict={verdict} />
          ))}
        </ol>
      )}
      {claim.judgeable && <JudgeForm key={claim.verdicts[0]?.id} claim={claim} words={words} />}
    </>
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

function JudgeForm({ claim, words }: { claim: Claim; words: string }) {
  const t = useTranslations("claims.verdicts");
  const act = useClaimAction();
  const [value, setValue] = useState<VerdictValue | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (value === null) return;
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim() || null;
    setBusy(true);
    await act(claim.id, () =>
      api<Claim>(`/claims/${claim.id}/verdicts`, { body: { value, note, quote: words } }),
    );
    setBusy(false);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <fieldset className={classes.values}>
        <legend className={classes.legend}>{t("yours")}</legend>
        {verdictValues.map((each) => (
          <label key={each} className={classes.choice}>
            <input
              type="radio"
              name="value"
              value={each}
              checked={value === each}
              onChange={() => setValue(each)}
            />
            {t(`values.${each}`)}
          </label>
        ))}
      </fieldset>
      <label className={panel.label}>
        {t("note")}
        <textarea name="note" className={panel.input} rows={2} />
      </label>
      <button type="submit" className={panel.primary} disabled={value === null || busy}>
        {busy ? t("judging") : t("judge")}
      </button>
    </form>
  );
}
