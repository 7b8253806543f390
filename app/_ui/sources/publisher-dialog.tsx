"use client";

import { TextInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { PublisherGrade } from "#core/grades/model";
import type { Reliability } from "#core/sources/vocabulary";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { ReliabilityField } from "../reliability-field.tsx";
import { toast } from "../toasts.tsx";
import { useAction } from "../use-action.ts";

interface PublisherDialogProps {
  readonly workspaceId: string;
  /** The grade to change; null: a new one. */
  readonly initial: PublisherGrade | null;
  readonly onClose: () => void;
}

export default function PublisherDialog({ workspaceId, initial, onClose }: PublisherDialogProps) {
  const t = useTranslations("trust.publishers");
  const graded = useTranslations("trust.grades");
  const router = useRouter();
  const [name, setName] = useState(initial?.name ?? "");
  const [reliability, setReliability] = useState<Reliability | null>(initial?.reliability ?? null);
  const [reason, setReason] = useState(initial?.reason ?? "");
  const { run, busy, failure } = useAction(async () => {
    const body = { name, reliability, reason: reason.trim() || null };
    const answer = await api<{ graded: number }>(`/workspaces/${workspaceId}/publisher-grades`, { body });
    toast({ message: graded("graded", { count: answer.graded }) });
    router.refresh();
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && reliability !== null) void run();
  };
  return (
    <Dialog title={initial ? t("change", { name: initial.name }) : t("add")} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          readOnly={initial !== null}
          required
          maxLength={500}
          data-autofocus
        />
        <ReliabilityField value={reliability} onChange={setReliability} />
        <Textarea
          label={t("reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          rows={2}
        />
        <FormFooter busy={busy} failure={failure} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
