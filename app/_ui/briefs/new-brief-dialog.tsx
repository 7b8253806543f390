"use client";

import { TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import { type Language, type Template, languages, templates } from "#core/briefs/vocabulary";
import { api } from "../api.ts";
import { ChoiceField } from "../choice-field.tsx";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";

export default function NewBriefDialog({
  workspaceId,
  onClose,
}: {
  workspaceId: string;
  onClose: () => void;
}) {
  const t = useTranslations("briefs");
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [language, setLanguage] = useState<Language>(useLocale());
  const [template, setTemplate] = useState<Template>("commentary");
  const { run, busy, failure } = useAction(async () => {
    const body = { workspaceId, title: title.trim(), language, template };
    const { id } = await api<BriefDetail>("/briefs", { body });
    router.push(`/briefs/${id}`);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== "") void run();
  };
  return (
    <Dialog title={t("create.title")} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={t("fields.title")}
          placeholder={t("create.placeholder")}
          value={title}
          maxLength={300}
          required
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ChoiceField
          label={t("fields.language")}
          value={language}
          onChange={setLanguage}
          choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <ChoiceField
          label={t("fields.template")}
          value={template}
          onChange={setTemplate}
          choices={templates.map((value) => ({
            value,
            label: t(`templates.${value}`),
            hint: t(`templateHints.${value}`),
          }))}
        />
        <FormFooter busy={busy} failure={failure} onCancel={onClose} submit={t("create.submit")} />
      </form>
    </Dialog>
  );
}
