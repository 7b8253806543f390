import { isObject } from "./remainder.ts";

/** A date of CSL by what it says: [year, month?, day?], two of them for a period; words where it is none of these. */
export type CslDate = Readonly<Record<string, unknown>>;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * 2026, 2026-03, 2026-03-19, 2026/03/19 and periods such as 2026-03-19/2026-03-21, without the time of day; other words
 * stay words.
 */
export function readDate(text: string): CslDate | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  const slashed = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(words);
  const ends = slashed ? [words.replaceAll("/", "-")] : words.split("/").map(withoutTime);
  const parts = ends.map(readParts);
  if (parts.length <= 2 && parts.every((part) => part !== null)) return { "date-parts": parts };
  return { raw: words };
}

/** The reverse of `readDate`; undefined where CSL says more than such words do. */
export function writeDate(date: unknown): string | undefined {
  if (!isObject(date)) return undefined;
  const { "date-parts": parts, raw } = date;
  if (!Array.isArray(parts)) return typeof raw === "string" ? raw : undefined;
  return parts.map((part: unknown) => (Array.isArray(part) ? writeParts(part) : "")).join("/");
}

export function writeParts(parts: readonly unknown[], separator = "-"): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join(separator);
}

/** A month as files have it: 3, 03, mar, March. Null for anything else. */
export function readMonth(text: string): number | null {
  const words = text.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(words) ? Number(words) : months.indexOf(words.slice(0, 3)) + 1;
  return number >= 1 && number <= 12 ? number : null;
}

function withoutTime(words: string): string {
  return words.replace(/(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*$/, "");
}

function readParts(text: string): number[] | null {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 1, day = 1] = found.slice(1).flatMap((part) => (part ? [Number(part)] : []));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return found.slice(1).flatMap((part) => (part ? [Number(part)] : []));
}
