"use client";

import { useTranslations } from "next-intl";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, Suspense, useEffect, useRef, useState } from "react";
import type { Evidence } from "#core/claims/model";
import { type Stance, credibilities, stances } from "#core/claims/vocabulary";
import type { Snapshot } from "#core/snapshots/model";
import { api } from "../../_ui/api.ts";
import { late } from "../late.ts";
import panel from "../../_ui/panel.module.css";
import classes from "./evidence-form.module.css";

const QuoteChooser = late(() => import("../../_ui/sources/quote-chooser.tsx"));

export interface EvidenceDraft {
  readonly stance: Stance;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly credibility: number | null;
}

interface FormProps {
  readonly evidence: Evidence;
  /** The source's text opens at once, where one is kept: the quote is what is missing. */
  readonly choosing?: boolean;
  readonly onSave: (draft: EvidenceDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** What the source says here: its stance, its own words, the place, and how credible this is. */
export function EvidenceForm({ evidence, choosing = false, onSave, onCancel }: FormProps) {
  const t = useTranslations("claims.evidence");
  const actions = useTranslations("common.actions");
  const sources = useTranslations("sources");
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const quote = useRef<HTMLTextAreaElement>(null);
  const text = useNewestText(evidence.source.id);
  const [reading, setReading] = useState(choosing);

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

  // Choosing the words is the whole of it: what else the form holds is saved with them.
  const take = (words: string) => {
    setReading(false);
    if (!quote.current) return;
    quote.current.value = words;
    form.current?.requestSubmit();
  };

  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)}>
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
      {text && (
        <button
          type="button"
          className={`${panel.link} ${panel.wide} ${classes.choose}`}
          onClick={() => setReading(true)}
        >
          {sources("reader.choose")}
        </button>
      )}
      {text && reading && (
        <Suspense>
          <QuoteChooser
            snapshotId={text.id}
            title={evidence.source.title}
            onTake={take}
            onClose={() => setReading(false)}
          />
        </Suspense>
      )}
      <label className={panel.label}>
        {t("stance")}
        <select name="stance" className={panel.input} defaultValue={evidence.stance}>
          {stances.map((stance) => (
            <option key={stance} value={stance}>
              {sources(`stances.${stance}`)}
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
              {value} – {sources(`credibility.${value}`)}
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

/** The newest text that is kept of a source; undefined while it is not known, or there is none. */
function useNewestText(sourceId: string): Snapshot | undefined {
  const { data } = useQuery({
    queryKey: ["snapshots", sourceId],
    queryFn: ({ signal }) => api<Snapshot[]>(`/sources/${sourceId}/snapshots`, { signal }),
  });
  return data?.[0];
}
