"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Evidence } from "#core/claims/model";
import { type Stance, credibilities, stances } from "#core/claims/vocabulary";
import panel from "../panel/panel.module.css";
import classes from "./evidence-form.module.css";

export interface EvidenceDraft {
  readonly stance: Stance;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly credibility: number | null;
}

interface FormProps {
  readonly evidence: Evidence;
  readonly onSave: (draft: EvidenceDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** What the source says here: its stance, its own words, the place, and how credible this is. */
export function EvidenceForm({ evidence, onSave, onCancel }: FormProps) {
  const t = useTranslations("claims.evidence");
  const stanceNames = useTranslations("sources.stances");
  const actions = useTranslations("common.actions");
  const [busy, setBusy] = useState(false);
  const quote = useRef<HTMLTextAreaElement>(null);

  useEffect(() => quote.current?.focus(), []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (name: string) => String(form.get(name) ?? "").trim() || null;
    const credibility = words("credibility");
    setBusy(true);
    await onSave({
      stance: words("stance") as Stance,
      quote: words("quote"),
      locator: words("locator"),
      credibility: credibility === null ? null : Number(credibility),
    });
    setBusy(false);
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <label className={`${panel.label} ${panel.wide}`}>
        {t("quote")}
        <textarea
          ref={quote}
          name="quote"
          className={panel.input}
          rows={2}
          defaultValue={evidence.quote ?? ""}
        />
      </label>
      <label className={panel.label}>
        {t("stance")}
        <select name="stance" className={panel.input} defaultValue={evidence.stance}>
          {stances.map((stance) => (
            <option key={stance} value={stance}>
              {stanceNames(stance)}
            </option>
          ))}
        </select>
      </label>
      <label className={panel.label}>
        {t("locator")}
        <input
          name="locator"
          className={panel.input}
          defaultValue={evidence.locator ?? ""}
          placeholder={t("locatorPlaceholder")}
        />
      </label>
      <label className={`${panel.label} ${panel.wide}`}>
        {t("credibility")}
        <select name="credibility" className={panel.input} defaultValue={evidence.credibility ?? ""}>
          <option value="">{t("credibilities.none")}</option>
          {credibilities.map((value) => (
            <option key={value} value={value}>
              {value} – {t(`credibilities.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <div className={`${classes.foot} ${panel.wide}`}>
        <button type="button" className={panel.button} onClick={onCancel}>
          {actions("cancel")}
        </button>
        <button type="submit" className={panel.primary} disabled={busy}>
          {busy ? actions("saving") : actions("save")}
        </button>
      </div>
    </form>
  );
}
