"use client";

import { NativeSelect, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import { type Language, type Template, languages, templates } from "#core/briefs/vocabulary";
import type { Series } from "#core/series/model";
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
  const allSeries = useOpenSeries(workspaceId);
  const [seriesId, setSeriesId] = useState("");
  const { run, busy, failure } = useAction(async () => {
    const begun = seriesId === "" ? { template } : { seriesId };
    const body = { workspaceId, title: title.trim(), language, ...begun };
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
        {allSeries.length > 0 && (
          <NativeSelect
            label={t("fields.series")}
            value={seriesId}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setSeriesId(value);
              setLanguage(allSeries.find(({ id }) => id === value)?.language ?? language);
            }}
            data={[
              { value: "", label: t("create.noSeries") },
              ...allSeries.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <ChoiceField
          label={t("fields.language")}
          value={language}
          onChange={setLanguage}
          choices={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        {seriesId === "" && (
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
        )}
        <FormFooter busy={busy} failure={failure} onCancel={onClose} submit={t("create.submit")} />
      </form>
    </Dialog>
  );
}

/** Those that a commentary can be put into; none until they are known. */
function useOpenSeries(workspaceId: string): readonly Series[] {
  const [series, setSeries] = useState<readonly Series[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    api<Series[]>("/series", { query: { workspaceId }, signal }).then(
      (all) => setSeries(all.filter(({ archived }) => !archived)),
      // One can begin without a series as well.
      () => undefined,
    );
    return () => leaving.abort();
  }, [workspaceId]);
  return series;
}
