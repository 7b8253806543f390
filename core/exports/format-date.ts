import type { ExportLanguage } from "./model.ts";

const locales = { pl: "pl-PL", en: "en-GB" } as const;

/** 19 marca 2026 or 19 March 2026. What is no ISO day comes back as it stands. */
export function formatDate(day: string, language: ExportLanguage): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(date);
}
