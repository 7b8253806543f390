"use client";

import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { languages } from "#core/briefs/vocabulary";
import type { Alias } from "#core/entities/model";
import { aliasTypes } from "#core/entities/vocabulary";
import { type AliasDraft, newAlias } from "./entity-draft.ts";
import classes from "./form.module.css";

interface AliasesFieldProps {
  readonly aliases: readonly AliasDraft[];
  readonly onChange: (aliases: readonly AliasDraft[]) => void;
}

/** A row for each other way in which texts write the name. */
export function AliasesField({ aliases, onChange }: AliasesFieldProps) {
  const t = useTranslations("entities");
  const locale = useLocale();
  const change = (key: string, part: Partial<Alias>) =>
    onChange(aliases.map((alias) => (alias.key === key ? { ...alias, ...part } : alias)));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t("form.aliases")}</legend>
      <div className={classes.items}>
        {aliases.map((alias, index) => (
          <div key={alias.key} className={classes.item}>
            <TextInput
              aria-label={t("form.aliasOf", { number: index + 1 })}
              value={alias.text}
              onChange={(event) => change(alias.key, { text: event.currentTarget.value })}
            />
            <NativeSelect
              className={classes.narrow}
              aria-label={t("form.aliasTypeOf", { number: index + 1 })}
              value={alias.type}
              onChange={(event) => change(alias.key, { type: event.currentTarget.value as Alias["type"] })}
              data={aliasTypes.map((type) => ({ value: type, label: t(`aliasTypes.${type}`) }))}
            />
            <NativeSelect
              className={classes.narrow}
              aria-label={t("form.aliasLanguageOf", { number: index + 1 })}
              value={alias.lang}
              onChange={(event) => change(alias.key, { lang: event.currentTarget.value as Alias["lang"] })}
              data={languages.map((lang) => ({ value: lang, label: lang.toUpperCase() }))}
            />
            <ActionIcon
              aria-label={t("form.removeAlias", { number: index + 1 })}
              onClick={() => onChange(aliases.filter(({ key }) => key !== alias.key))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <div className={classes.adders}>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([...aliases, newAlias(locale)])}>
          {t("form.addAlias")}
        </Button>
      </div>
    </fieldset>
  );
}
