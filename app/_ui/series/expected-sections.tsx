"use client";

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import form from "../form.module.css";
import { type SectionDraft, newSection } from "./series-draft.ts";

interface ExpectedSectionsProps {
  readonly sections: readonly SectionDraft[];
  readonly onChange: (sections: readonly SectionDraft[]) => void;
}

/** A row for each section that a series' commentaries are expected to have. */
export function ExpectedSections({ sections, onChange }: ExpectedSectionsProps) {
  const t = useTranslations("series.fields");
  const change = (key: string, part: Partial<SectionDraft>) =>
    onChange(sections.map((section) => (section.key === key ? { ...section, ...part } : section)));
  return (
    <fieldset className={form.group}>
      <legend className={form.legend}>{t("sections")}</legend>
      <div className={form.items}>
        {sections.map(({ key, title, words }, index) => (
          <div key={key} className={form.item}>
            <TextInput
              aria-label={t("section", { number: index + 1 })}
              value={title}
              maxLength={200}
              onChange={(event) => change(key, { title: event.currentTarget.value })}
            />
            <TextInput
              className={form.narrow}
              w="6rem"
              aria-label={t("sectionWords", { number: index + 1 })}
              type="number"
              min={1}
              max={100_000}
              placeholder={t("anyWords")}
              value={words}
              onChange={(event) => change(key, { words: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t("removeSection", { number: index + 1 })}
              onClick={() => onChange(sections.filter((section) => section.key !== key))}
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
          disabled={sections.length >= 30}
          onClick={() => onChange([...sections, newSection()])}
        >
          {t("addSection")}
        </Button>
      </div>
    </fieldset>
  );
}
