import type { DateTimeFormatOptions, useFormatter } from "next-intl";

/** 19 marca 2026. */
export const dayFormat = { day: "numeric", month: "long", year: "numeric" } as const;
export const hourFormat = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

type Format = Pick<ReturnType<typeof useFormatter>, "dateTime">;

/**
 * A day with its hour: 19 marca 2026, 12:04. Of a long day and an hour in one go the language data of Polish makes two
 * neighbours without a comma, and that of English halves the day.
 */
export function formatMoment(
  format: Format,
  at: string | number | Date,
  day: DateTimeFormatOptions = dayFormat,
): string {
  const date = new Date(at);
  return `${format.dateTime(date, day)}, ${format.dateTime(date, hourFormat)}`;
}
