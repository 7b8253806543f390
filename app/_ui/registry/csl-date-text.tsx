"use client";

import { useFormatter } from "next-intl";
import type { Source } from "#core/sources/model";
import { dateInWords, parseDateParts, writeDateParts } from "../csl-date.ts";

/** A date as far as it is known: 19 marca 2026, marzec 2026, 2026. */
export function CslDateText({ date }: { date: Source["csl"]["issued"] }) {
  const format = useFormatter();
  const written = writeDateParts(date);
  const parts = parseDateParts(written);
  if (!parts) return <>{written}</>;
  const words = dateInWords(parts);
  return <time dateTime={written}>{format.dateTime(words.date, { ...words.style, timeZone: "UTC" })}</time>;
}
