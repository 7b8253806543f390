"use client";

import { TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { BriefSummary } from "#core/briefs/model";
import { api } from "../api.ts";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";

export default function RenameDialog({ brief, onClose }: { brief: BriefSummary; onClose: () => void }) {
  const t = useTranslations("briefs");
  const router = useRouter();
  const [title, setTitle] = useState(brief.title);
  const { run, busy, failure } = useAction(async () => {
    await api(`/briefs/${brief.id}`, { method: "PATCH", body: { title: title.trim() } });
    router.refresh();
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== "") void run();
  };
  return (
    <Dialog title={t("rename.title")} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={t("fields.title")}
          value={title}
          maxLength={300}
          required
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <FormFooter busy={busy} failure={failure} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
