import { type Language, languages } from "#core/briefs/vocabulary";

export type Locale = Language;
export const locales = languages;
export const defaultLocale: Locale = "pl";

/** Kept by the browser for a year; absent: what the browser asks for. */
export const localeCookie = "locale";
/** The browser's time zone, so that the server writes the same hours as it. */
export const timeZoneCookie = "time-zone";
/** The office's own, until the browser has named another. */
export const defaultTimeZone = "Europe/Warsaw";

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

/** The best of our languages for an Accept-Language header (RFC 9110, 12.5.4); Polish when it names neither. */
export function negotiateLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

export function isTimeZone(value: string | undefined): value is string {
  if (!value) return false;
  try {
    return Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
