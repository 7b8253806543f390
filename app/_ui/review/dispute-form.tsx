"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type VerdictValue, verdictValues } from "#core/claims/vocabulary";
import { VerdictChoice } from "../claims/verdict-choice.tsx";
import panel from "../panel.module.css";
import classes from "./desk-pane.module.css";

interface DisputeFormProps {
  readonly busy: boolean;
  readonly onSave: (value: VerdictValue, note: string | null) => void;
  readonly onCancel: () => void;
}

const doubts = verdictValues.filter((value) => value !== "true");

/** What is wrong with a claim, and why. Mod+Enter saves, Escape gives up. */
export function DisputeForm({ busy, onSave, onCancel }: DisputeFormProps) {
  const t = useTranslations("desk.dispute");
  const [value, setValue] = useState<VerdictValue>("partly-true");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    if (!busy) onSave(value, note || null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape and Mod+Enter pass
    <form ref={form} className={classes.dispute} onSubmit={submit} onKeyDown={onKeyDown}>
      <VerdictChoice legend={t("title")} values={doubts} value={value} onChange={setValue} />
      <label className={panel.label}>
        {t("note")}
        <textarea name="note" rows={2} maxLength={5000} className={panel.input} />
      </label>
      <div className={classes.buttons}>
        <button type="submit" className={panel.primary} disabled={busy}>
          {busy ? t("saving") : t("save")}
        </button>
        <button type="button" className={panel.button} onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
