"use client";

import { useFormatter } from "next-intl";
import { dateInWords, parseDateParts } from "../csl-date.ts";

/** Says a day, a month or a year of ISO 8601 in the reader's language: 19 marca 2026, marzec 2026, 2026. */
export function useDateInWords(): (date: string) => string {
  const format = useFormatter();
  return (date) => {
    const parts = parseDateParts(date);
    if (!parts) return date;
    const words = dateInWords(parts);
    return format.dateTime(words.date, { ...words.style, timeZone: "UTC" });
  };
}
