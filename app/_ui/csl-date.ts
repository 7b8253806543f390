import type { Csl } from "#core/sources/model";

type CslDate = NonNullable<Csl["issued"]>;

/**
 * Reads a date as people write it: 2026, 2026-03, 2026-03-19, 03.2026, 19.03.2026. Returns [year, month?, day?];
 * null for what is not a date of our calendar.
 */
export function parseDateParts(text: string): number[] | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(trimmed);
  const polish = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(trimmed);
  const found = iso ? [iso[1], iso[2], iso[3]] : polish ? [polish[3], polish[2], polish[1]] : null;
  const parts = found?.filter((part) => part !== undefined).map(Number);
  return parts && isDate(parts) ? parts : null;
}

function isDate([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** As it stands in the field: 2026-03-19, 2026-03 or 2026; words that CSL keeps raw stay as they are. */
export function writeDateParts(date: CslDate | undefined): string {
  const [first] = date?.["date-parts"] ?? [];
  if (!first) return typeof date?.raw === "string" ? date.raw : "";
  return first.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

export interface DateInWords {
  readonly date: Date;
  readonly style: { readonly year: "numeric"; readonly month?: "long"; readonly day?: "numeric" };
}

/** What to format, and how: 19 marca 2026, marzec 2026 or 2026, all in UTC. */
export function dateInWords(parts: readonly number[]): DateInWords {
  const [year = 0, month, day] = parts;
  return {
    date: new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)),
    style: {
      year: "numeric",
      ...(month !== undefined && { month: "long" }),
      ...(day !== undefined && { day: "numeric" }),
    },
  };
}
