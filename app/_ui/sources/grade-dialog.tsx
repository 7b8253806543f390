"use client";

import { Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { Source } from "#core/sources/model";
import type { Reliability } from "#core/sources/vocabulary";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { ReliabilityField } from "../reliability-field.tsx";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";
import classes from "./grade-dialog.module.css";

interface GradeDialogProps {
  readonly source: Source;
  readonly mayGradePublisher: boolean;
  readonly onClose: () => void;
}

/** A source's grade with its reason, and if one likes that of its publisher. */
export default function GradeDialog({ source, mayGradePublisher, onClose }: GradeDialogProps) {
  const t = useTranslations("trust.grades");
  const router = useRouter();
  const [reliability, setReliability] = useState<Reliability | null>(source.reliability);
  const [reason, setReason] = useState("");
  const [all, setAll] = useState(false);
  const publisher = source.csl["container-title"] ?? source.csl.publisher ?? "";
  const { run, busy, failure } = useAction(async () => {
    const why = reason.trim() || null;
    await api(`/sources/${source.id}`, { method: "PATCH", body: { reliability, reason: why } });
    if (all && reliability !== null) {
      const path = `/workspaces/${source.workspaceId}/publisher-grades`;
      const body = { name: publisher, reliability, reason: why };
      const { graded } = await api<{ graded: number }>(path, { body });
      toast({ message: t("graded", { count: graded }) });
    }
    router.refresh();
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  return (
    <Dialog title={t("dialog")} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <ReliabilityField value={reliability} onChange={setReliability} />
        <Textarea
          label={t("reason")}
          description={t("reasonHint")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          rows={2}
        />
        {mayGradePublisher && publisher !== "" && (
          <label className={classes.all}>
            <input
              type="checkbox"
              checked={all && reliability !== null}
              disabled={reliability === null}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
            {t("publisher", { name: publisher })}
          </label>
        )}
        <FormFooter busy={busy} failure={failure} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
