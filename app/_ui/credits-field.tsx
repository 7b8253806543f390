"use client";

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Credit } from "#core/series/model";
import form from "./form.module.css";

export interface CreditDraft extends Credit {
  /** Of the row, while the form is open. */
  readonly key: string;
}

export function newCredit({ name, role }: Credit = { name: "", role: "" }): CreditDraft {
  return { key: crypto.randomUUID(), name, role };
}

/** As the server takes them; who has no name is nobody. */
export function creditsOf(drafts: readonly CreditDraft[]): Credit[] {
  return drafts
    .map(({ name, role }) => ({ name: name.trim(), role: role.trim() }))
    .filter(({ name }) => name !== "");
}

interface CreditsFieldProps {
  readonly label: string;
  readonly credits: readonly CreditDraft[];
  readonly onChange: (credits: readonly CreditDraft[]) => void;
}

/** A row for each person whom a publication names, and as what. */
export function CreditsField({ label, credits, onChange }: CreditsFieldProps) {
  const t = useTranslations("series.credits");
  const change = (key: string, part: Partial<Credit>) =>
    onChange(credits.map((credit) => (credit.key === key ? { ...credit, ...part } : credit)));
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{label}</legend>
      <div className={form.items}>
        {credits.map(({ key, name, role }, index) => (
          <div key={key} className={form.item}>
            <TextInput
              aria-label={t("name", { number: index + 1 })}
              placeholder={t("namePlaceholder")}
              value={name}
              maxLength={120}
              onChange={(event) => change(key, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={t("role", { number: index + 1 })}
              placeholder={t("rolePlaceholder")}
              value={role}
              maxLength={120}
              onChange={(event) => change(key, { role: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t("remove", { number: index + 1 })}
              onClick={() => onChange(credits.filter((credit) => credit.key !== key))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <div className={form.adders}>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={credits.length >= 20}
          onClick={() => onChange([...credits, newCredit()])}
        >
          {t("add")}
        </Button>
      </div>
    </fieldset>
  );
}
