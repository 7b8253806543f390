"use client";

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { languages } from "#core/briefs/vocabulary";
import { citationStyles } from "#core/citations/vocabulary";
import type { Series } from "#core/series/model";
import { api } from "../api.ts";
import { ChoiceField } from "../choice-field.tsx";
import { Dialog } from "../dialog.tsx";
import { FormFooter } from "../form-footer.tsx";
import form from "../form.module.css";
import { useAction } from "../use-action.ts";
import { ExpectedSections } from "./expected-sections.tsx";
import { ImprintFields } from "./imprint-fields.tsx";
import { LookFields } from "./look-fields.tsx";
import { type SeriesDraft, bodyOf, draftOf } from "./series-draft.ts";
import classes from "./series.module.css";

interface SeriesDialogProps {
  readonly workspaceId: string;
  /** Null: a new one. */
  readonly series: Series | null;
  readonly onClose: () => void;
}

export default function SeriesDialog({ workspaceId, series, onClose }: SeriesDialogProps) {
  const t = useTranslations("series");
  const languageNames = useTranslations("briefs.languages");
  const styles = useTranslations("citations.styles");
  const router = useRouter();
  const [draft, setDraft] = useState(draftOf(series, useLocale()));
  const set = (part: Partial<SeriesDraft>) => setDraft({ ...draft, ...part });
  const done = () => {
    router.refresh();
    onClose();
  };
  const save = useAction(async () => {
    const body = bodyOf(draft);
    if (series) await api(`/series/${series.id}`, { method: "PATCH", body });
    else await api("/series", { body: { workspaceId, ...body } });
    done();
  });
  const archive = useAction(async () => {
    await api(`/series/${series?.id ?? ""}`, { method: "PATCH", body: { archived: !series?.archived } });
    done();
  });
  const remove = useAction(async () => {
    await api(`/series/${series?.id ?? ""}`, { method: "DELETE" });
    done();
  });
  return (
    <Dialog title={series ? t("edit") : t("new")} onClose={onClose} size="36rem">
      <form
        className={form.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void save.run();
        }}
      >
        <TextInput
          label={t("fields.name")}
          value={draft.name}
          maxLength={120}
          required
          data-autofocus
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t("fields.numbering")}
          description={t("fields.numberingHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          error={save.faults["numbering"] !== undefined && t("fields.numberingFault")}
          value={draft.numbering}
          maxLength={40}
          onChange={(event) => set({ numbering: event.currentTarget.value })}
        />
        <ChoiceField
          label={t("fields.language")}
          value={draft.language}
          onChange={(language) => set({ language })}
          choices={languages.map((value) => ({ value, label: languageNames(value) }))}
        />
        <NativeSelect
          label={t("fields.style")}
          value={draft.citationStyle}
          onChange={(event) => set({ citationStyle: event.currentTarget.value })}
          data={[
            { value: "", label: t("fields.usualStyle") },
            ...citationStyles.map((value) => ({ value, label: styles(value) })),
          ]}
        />
        <TextInput
          label={t("fields.leadWords")}
          type="number"
          min={1}
          max={100_000}
          placeholder={t("fields.anyWords")}
          value={draft.leadWords}
          onChange={(event) => set({ leadWords: event.currentTarget.value })}
        />
        <ExpectedSections sections={draft.sections} onChange={(sections) => set({ sections })} />
        <details className={form.more} open={save.faults["look.accent"] !== undefined || undefined}>
          <summary>{t("look.title")}</summary>
          <LookFields
            workspaceId={workspaceId}
            look={draft.look}
            faults={save.faults}
            onChange={(look) => set({ look })}
          />
        </details>
        <details className={form.more} open={save.faults["imprint.issn"] !== undefined || undefined}>
          <summary>{t("imprint.title")}</summary>
          <ImprintFields
            imprint={draft.imprint}
            faults={save.faults}
            onChange={(imprint) => set({ imprint })}
          />
        </details>
        {series && (
          <div className={classes.ends}>
            <Button
              variant="default"
              size="compact-sm"
              loading={archive.busy}
              onClick={() => void archive.run()}
            >
              {series.archived ? t("unarchive") : t("archive")}
            </Button>
            {series.briefs === 0 && (
              <Button
                variant="default"
                size="compact-sm"
                loading={remove.busy}
                onClick={() => void remove.run()}
              >
                {t("delete")}
              </Button>
            )}
          </div>
        )}
        <FormFooter
          busy={save.busy}
          failure={save.failure ?? archive.failure ?? remove.failure}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}
