import type { ExportLanguage } from "./model.ts";

const locales = { pl: "pl-PL", en: "en-GB" } as const;

const styles: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  7: { month: "long", year: "numeric" },
  10: { day: "numeric", month: "long", year: "numeric" },
};

/**
 * A day or a month of ISO 8601 in words: 19 marca 2026 or 19 March 2026, marzec 2026 or March 2026. What is neither comes
 * back as it stands, a year as well.
 */
export function formatDate(written: string, language: ExportLanguage): string {
  const style = styles[written.length];
  const date = new Date(`${written.padEnd(10, "-01")}T00:00:00Z`);
  if (!style || Number.isNaN(date.getTime())) return written;
  const key = `${language} ${written.length}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...style, timeZone: "UTC" });
  formats.set(key, format);
  return format.format(date);
}

/** Made once each: making one takes longer than all else that a date needs. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** 1500,5 or 1,500.5, as the claim's card writes it. */
export function formatNumber(value: number, language: ExportLanguage): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value);
}
