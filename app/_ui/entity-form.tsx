"use client";

import { NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Alias, Entity } from "#core/entities/model";
import { type EntityKind, entityKinds } from "#core/entities/vocabulary";
import { AliasesField } from "./aliases-field.tsx";
import { api } from "./api.ts";
import { type EntityDraft, draftOfEntity, entityFields, newEntityDraft, wikidataId } from "./entity-draft.ts";
import { FormFooter } from "./form-footer.tsx";
import classes from "./form.module.css";
import { useAction } from "./use-action.ts";

export interface EntityFormProps {
  readonly workspaceId: string;
  readonly onSaved: (entity: Entity) => void;
  readonly onCancel: () => void;
  /** The entity to change; absent: a new one. */
  readonly initial?: Entity;
  /** What is known of a new one: the words in the text and the text's language. */
  readonly prefill?: { readonly name?: string; readonly lang?: Alias["lang"]; readonly kind?: EntityKind };
  /** Kind and names at first; the rest unfolds. */
  readonly compact?: boolean;
}

/** Makes or changes an entity. Needs the namespace `entities`. */
export function EntityForm({ workspaceId, onSaved, onCancel, initial, prefill, compact }: EntityFormProps) {
  const t = useTranslations("entities");
  const [draft, setDraft] = useState(() =>
    initial ? draftOfEntity(initial) : newEntityDraft(prefill ?? {}),
  );
  const [checked, setChecked] = useState(false);
  const set = (change: Partial<EntityDraft>) => setDraft((before) => ({ ...before, ...change }));
  const nameless = draft.pl.trim() === "" && draft.en.trim() === "";
  const badWikidata = draft.wikidata.trim() !== "" && !/^Q[1-9]\d*$/.test(wikidataId(draft.wikidata));
  const badCode = draft.kind === "state" && draft.iso3166 !== "" && !/^[a-z]{2}$/i.test(draft.iso3166.trim());

  const { run, busy, failure } = useAction(async () => {
    const body = entityFields(draft);
    const saved = initial
      ? await api<Entity>(`/entities/${initial.id}`, { method: "PATCH", body })
      : await api<Entity>("/entities", { body: { ...body, workspaceId } });
    onSaved(saved);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setChecked(true);
    if (!nameless && !badWikidata && !badCode) void run();
  };

  const details = (
    <div className={classes.form}>
      <AliasesField aliases={draft.aliases} onChange={(aliases) => set({ aliases })} />
      <div className={classes.row}>
        <TextInput
          label={t("form.adjective")}
          description={t("form.adjectiveHint")}
          value={draft.adjective}
          onChange={(event) => set({ adjective: event.currentTarget.value })}
        />
        <TextInput
          label="Wikidata"
          description={t("form.wikidataHint")}
          placeholder="Q184"
          value={draft.wikidata}
          onChange={(event) => set({ wikidata: event.currentTarget.value })}
          error={checked && badWikidata ? t("form.wikidataInvalid") : undefined}
        />
        {draft.kind === "state" && (
          <TextInput
            label={t("form.iso")}
            description={t("form.isoHint")}
            placeholder="BY"
            maxLength={2}
            value={draft.iso3166}
            onChange={(event) => set({ iso3166: event.currentTarget.value })}
            error={checked && badCode ? t("form.isoInvalid") : undefined}
          />
        )}
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
    <form className={classes.form} onSubmit={submit} noValidate>
      <NativeSelect
        label={t("form.kind")}
        value={draft.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as EntityKind })}
        data={entityKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <div className={classes.row}>
        <TextInput
          label={t("form.namePl")}
          value={draft.pl}
          onChange={(event) => set({ pl: event.currentTarget.value })}
          error={checked && nameless ? t("form.nameRequired") : undefined}
          data-autofocus
        />
        <TextInput
          label={t("form.nameEn")}
          value={draft.en}
          onChange={(event) => set({ en: event.currentTarget.value })}
        />
      </div>
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
