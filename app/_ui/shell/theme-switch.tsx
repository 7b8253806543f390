"use client";

import { useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import classes from "./shell.module.css";

/** Light to dark and back; "as the system" is offered in the account's settings. */
export function ThemeSwitch() {
  const t = useTranslations("common.theme");
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={t("toggle")}
      title={t("toggle")}
      onClick={toggleColorScheme}
    >
      <IconMoon size={18} stroke={1.5} className={classes.whenLight} />
      <IconSun size={18} stroke={1.5} className={classes.whenDark} />
    </button>
  );
}
