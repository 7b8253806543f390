"use client";

import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "../../_i18n/locales.ts";
import { ChoiceField } from "../choice-field.tsx";
import { ownNames, useChangeLocale } from "../shell/language-switch.tsx";
import classes from "./account.module.css";

const schemes: readonly MantineColorScheme[] = ["auto", "light", "dark"];

/** Language and theme; the theme is kept by this browser alone, so the server cannot know it. */
export function Appearance() {
  const t = useTranslations("common");
  const locale = useLocale();
  const [changeLocale] = useChangeLocale();
  const mounted = useMounted();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <ChoiceField
        label={t("language.label")}
        value={locale}
        onChange={changeLocale}
        choices={locales.map((value) => ({ value, label: ownNames[value] }))}
      />
      <ChoiceField
        label={t("theme.label")}
        value={mounted ? colorScheme : "auto"}
        onChange={setColorScheme}
        choices={schemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
    </div>
  );
}
