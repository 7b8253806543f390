"use client";

import { VisuallyHidden } from "@mantine/core";
import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { type Locale, localeCookie, locales } from "../../_i18n/locales.ts";
import { rememberInCookie } from "../remember.ts";
import classes from "./shell.module.css";

/** In its own words: who looks for a language may not know the present one. */
export const ownNames: Record<Locale, string> = { pl: "Polski", en: "English" };

export function useChangeLocale(): readonly [change: (locale: Locale) => void, pending: boolean] {
  const router = useRouter();
  const [pending, start] = useTransition();
  const change = (locale: Locale) => {
    rememberInCookie(localeCookie, locale);
    start(() => router.refresh());
  };
  return [change, pending];
}

/** Offers the other language. */
export function LanguageSwitch() {
  const locale = useLocale();
  const [change, pending] = useChangeLocale();
  const other = locales.find((one) => one !== locale) ?? locale;
  return (
    <button
      type="button"
      lang={other}
      className={classes.language}
      title={ownNames[other]}
      aria-busy={pending}
      onClick={() => change(other)}
    >
      <span aria-hidden>{other.toUpperCase()}</span>
      <VisuallyHidden>{ownNames[other]}</VisuallyHidden>
    </button>
  );
}
