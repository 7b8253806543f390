"use client";

import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { houseFonts } from "#core/exports/vocabulary";
import { ChoiceField } from "../choice-field.tsx";
import form from "../form.module.css";
import { LogoField } from "./logo-field.tsx";
import type { LookDraft } from "./series-draft.ts";
import classes from "./series.module.css";

interface LookFieldsProps {
  readonly workspaceId: string;
  readonly look: LookDraft;
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (look: LookDraft) => void;
}

/** How a series' commentaries look as files. */
export function LookFields({ workspaceId, look, faults, onChange }: LookFieldsProps) {
  const t = useTranslations("series.look");
  const set = (part: Partial<LookDraft>) => onChange({ ...look, ...part });
  const isColour = /^#[\da-f]{6}$/i.test(look.accent.trim());
  return (
    <div className={form.form}>
      <LogoField workspaceId={workspaceId} logo={look.logo} onChange={(logo) => set({ logo })} />
      <div className={form.row}>
        <NativeSelect
          label={t("font")}
          value={look.font}
          onChange={(event) => set({ font: event.currentTarget.value as LookDraft["font"] })}
          data={houseFonts.map((value) => ({ value, label: t(`fonts.${value}`) }))}
        />
        <TextInput
          label={t("accent")}
          value={look.accent}
          maxLength={7}
          placeholder="#1b4f86"
          error={faults["look.accent"] !== undefined && t("accentFault")}
          leftSectionPointerEvents="all"
          leftSection={
            <input
              type="color"
              className={classes.colour}
              aria-label={t("chooseAccent")}
              value={isColour ? look.accent.trim().toLowerCase() : "#1c1d1f"}
              onChange={(event) => set({ accent: event.currentTarget.value })}
            />
          }
          onChange={(event) => set({ accent: event.currentTarget.value })}
        />
      </div>
      <ChoiceField
        label={t("columns")}
        value={look.columns}
        onChange={(columns) => set({ columns })}
        choices={[
          { value: "1", label: t("oneColumn") },
          { value: "2", label: t("twoColumns") },
        ]}
      />
    </div>
  );
}
