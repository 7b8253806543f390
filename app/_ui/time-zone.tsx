"use client";

import { useEffect } from "react";
import { timeZoneCookie } from "../_i18n/locales.ts";
import { rememberInCookie } from "./remember.ts";

/** Tells the server the browser's time zone, for the pages that come after this one. */
export function TimeZone() {
  useEffect(() => {
    rememberInCookie(timeZoneCookie, Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, []);
  return null;
}
