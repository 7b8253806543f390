"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Claim } from "#core/claims/model";
import { type VerdictValue, verdictValues } from "#core/claims/vocabulary";
import { api } from "../../_ui/api.ts";
import panel from "../../_ui/panel.module.css";
import { useClaimAction } from "./claim-queries.ts";
import { VerdictChoice } from "../../_ui/claims/verdict-choice.tsx";
import { VerdictLines } from "../../_ui/claims/verdict-lines.tsx";
import classes from "../../_ui/claims/verdicts.module.css";

/** What reviewers said of the claim, and the form for one who may. */
export function Verdicts({ claim, words }: { claim: Claim; words: string }) {
  return (
    <>
      <VerdictLines verdicts={claim.verdicts} />
      {claim.judgeable && <JudgeForm key={claim.verdicts[0]?.id} claim={claim} words={words} />}
    </>
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
      <VerdictChoice legend={t("yours")} values={verdictValues} value={value} onChange={setValue} />
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
