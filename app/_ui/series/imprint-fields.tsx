"use client";

import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { licences } from "#core/exports/vocabulary";
import { CreditsField } from "../credits-field.tsx";
import form from "../form.module.css";
import type { ImprintDraft } from "./series-draft.ts";

interface ImprintFieldsProps {
  readonly imprint: ImprintDraft;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (imprint: ImprintDraft) => void;
}

/** What stands at the end of each of a series' commentaries. */
export function ImprintFields({ imprint, faults, onChange }: ImprintFieldsProps) {
  const t = useTranslations("series.imprint");
  const set = (part: Partial<ImprintDraft>) => onChange({ ...imprint, ...part });
  return (
    <div className={form.form}>
      <TextInput
        label={t("publisher")}
        value={imprint.publisher}
        maxLength={120}
        onChange={(event) => set({ publisher: event.currentTarget.value })}
      />
      <div className={form.row}>
        <TextInput
          label="ISSN"
          value={imprint.issn}
          maxLength={9}
          error={faults["imprint.issn"] !== undefined && t("issnFault")}
          onChange={(event) => set({ issn: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("licence")}
          value={imprint.licence}
          onChange={(event) => set({ licence: event.currentTarget.value as ImprintDraft["licence"] })}
          data={licences.map((value) => ({ value, label: t(`licences.${value}`) }))}
        />
      </div>
      <CreditsField label={t("editors")} credits={imprint.editors} onChange={(editors) => set({ editors })} />
    </div>
  );
}
