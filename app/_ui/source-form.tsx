"use client";

import { NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Source } from "#core/sources/model";
import { sourceTypes } from "#core/sources/vocabulary";
import { api } from "./api.ts";
import { AuthorsField } from "./authors-field.tsx";
import { DateField } from "./date-field.tsx";
import { fillDraft } from "./source-reading/fill-draft.ts";
import { AddressField } from "./source-reading/address-field.tsx";
import { dropOn } from "./source-reading/drop-on.ts";
import { readingOf, useReading } from "./source-reading/use-reading.ts";
import { useTouched } from "./source-reading/use-touched.ts";
import { FormFooter } from "./form-footer.tsx";
import classes from "./form.module.css";
import { ReliabilityField } from "./reliability-field.tsx";
import { type SourceDraft, cslOf, draftOf, newDraft } from "./source-draft.ts";
import { useAction } from "./use-action.ts";

export interface SourcePrefill {
  readonly url?: string;
  readonly title?: string;
  /** The address is read at once. */
  readonly read?: boolean;
}

export interface SourceFormProps {
  readonly workspaceId: string;
  readonly onSaved: (source: Source) => void;
  readonly onCancel: () => void;
  /** The source to change; absent: a new one. */
  readonly initial?: Source;
  /** What is known of a new one. */
  readonly prefill?: SourcePrefill;
  /** Address, title and reliability at first; the rest unfolds. */
  readonly compact?: boolean;
}

/** Makes or changes a source. Needs the namespace `sources`. */
export function SourceForm({ workspaceId, onSaved, onCancel, initial, prefill, compact }: SourceFormProps) {
  const t = useTranslations("sources");
  const [draft, setDraft] = useState(() => (initial ? draftOf(initial) : newDraft(prefill ?? {}, today())));
  const [checked, setChecked] = useState(false);
  const { touched, touch } = useTouched(prefill);
  const work = useReading(workspaceId, prefill?.read ? prefill.url : undefined, (reading) =>
    setDraft((before) => fillDraft(before, touched, reading)),
  );
  const { readingId, readCsl } = readingOf(work);
  const set = (change: Partial<SourceDraft>) => {
    touch(change);
    setDraft((before) => ({ ...before, ...change }));
  };
  const badUrl = draft.url.trim() !== "" && !/^https?:\/\/\S+\.\S+$/i.test(draft.url.trim());
  const urlError = checked && badUrl ? t("form.urlInvalid") : undefined;
  const untitled = draft.title.trim() === "";

  const { run, busy, failure } = useAction(async () => {
    const body = {
      csl: cslOf(draft, initial?.csl ?? readCsl),
      reliability: draft.reliability,
      note: draft.note.trim() || null,
    };
    const saved = initial
      ? await api<Source>(`/sources/${initial.id}`, { method: "PATCH", body })
      : await api<Source>("/sources", { body: { ...body, workspaceId, readingId } });
    onSaved(saved);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setChecked(true);
    if (!untitled && !badUrl) void run();
  };

  const details = (
    <div className={classes.form}>
      <AuthorsField authors={draft.authors} onChange={(authors) => set({ authors })} />
      <div className={classes.row}>
        <NativeSelect
          label={t("form.type")}
          value={draft.type}
          onChange={(event) => set({ type: event.currentTarget.value })}
          data={typeOptions(draft.type, (type) => t(`types.${type}`))}
        />
        <Words label={t("form.container")} value={draft.container} set={(container) => set({ container })} />
        <Words label={t("form.publisher")} value={draft.publisher} set={(publisher) => set({ publisher })} />
        <Words label={t("form.number")} value={draft.number} set={(number) => set({ number })} />
        <DateField label={t("form.issued")} value={draft.issued} onChange={(issued) => set({ issued })} />
        <DateField
          label={t("form.accessed")}
          value={draft.accessed}
          onChange={(accessed) => set({ accessed })}
        />
        <Words label="DOI" value={draft.doi} set={(doi) => set({ doi })} />
        <Words label={t("form.language")} value={draft.language} set={(language) => set({ language })} />
      </div>
      <Textarea
        label={t("form.note")}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        rows={2}
      />
    </div>
  );

  return (
    <form className={classes.form} onSubmit={submit} noValidate {...(!initial && dropOn(work.read))}>
      {initial ? (
        <TextInput
          type="url"
          label={t("form.url")}
          value={draft.url}
          onChange={(event) => set({ url: event.currentTarget.value })}
          placeholder="https://"
          error={urlError}
          data-autofocus
        />
      ) : (
        <AddressField
          work={work}
          value={draft.url}
          onChange={(url) => setDraft((before) => ({ ...before, url }))}
          error={urlError}
          onUse={onSaved}
        />
      )}
      <TextInput
        label={t("form.title")}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        required
        error={checked && untitled ? t("form.titleRequired") : undefined}
      />
      <ReliabilityField value={draft.reliability} onChange={(reliability) => set({ reliability })} />
      {compact ? (
        <details className={classes.more}>
          <summary>{t("form.more")}</summary>
          {details}
        </details>
      ) : (
        details
      )}
      <FormFooter busy={busy} failure={failure} onCancel={onCancel} />
    </form>
  );
}

function Words(props: { label: string; value: string; set: (value: string) => void }) {
  const { label, value, set } = props;
  return <TextInput label={label} value={value} onChange={(event) => set(event.currentTarget.value)} />;
}

/** The types we have words for, and the one the source came with. */
function typeOptions(current: string, label: (type: (typeof sourceTypes)[number]) => string) {
  const options = sourceTypes.map((type) => ({ value: type as string, label: label(type) }));
  return options.some(({ value }) => value === current)
    ? options
    : [{ value: current, label: current }, ...options];
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
