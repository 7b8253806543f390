import type { Language } from "../briefs/vocabulary.ts";

/**
 * „19 marca”, „marzec”, „19–21 marca”, „19 marca – 2 kwietnia”, without the year, which styles put elsewhere. Empty for a year alone,
 * and for a span of which the year alone tells enough.
 */
export function dayAndMonth(dates: readonly (readonly number[])[], language: Language): string {
  const [first, last] = dates;
  if (first === undefined) return "";
  const written = one(first, language);
  if (last === undefined || written === "") return last === undefined ? written : "";
  if (first[0] !== last[0]) return "";
  const sameMonth = first[1] === last[1] && first[2] !== undefined && last[2] !== undefined;
  return sameMonth ? `${first[2]}–${one(last, language)}` : `${written} – ${one(last, language)}`;
}

const locales = { pl: "pl-PL", en: "en-GB" } as const;

function one([year, month, day]: readonly number[], language: Language): string {
  if (year === undefined || month === undefined) return "";
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1));
  const style =
    day === undefined ? ({ month: "long" } as const) : ({ day: "numeric", month: "long" } as const);
  return new Intl.DateTimeFormat(locales[language], { ...style, timeZone: "UTC" }).format(date);
}

/** 2026-03-19, as exact as it is known; of a span both days, with a slash between. */
export function isoDates(dates: readonly (readonly number[])[]): string {
  return dates.map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-")).join("/");
}
