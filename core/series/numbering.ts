/** What stands in a numbering for the count and the year. */
const holder = /\{(number|year)\}/g;

/** What a numbering must hold to tell one commentary from another. */
export function isNumbering(numbering: string): boolean {
  return numbering === "" || (numbering.match(/\{number\}/g) ?? []).length === 1;
}

/** „21/2026” of „{number}/{year}”. */
export function numberOf(numbering: string, count: number, year: number): string {
  return numbering.replaceAll(holder, (_, name) => String(name === "number" ? count : year));
}

/**
 * The number after the last that were given: each year begins with 1 where a numbering names the year. Numbers of another
 * form, which somebody typed in, do not count. Null where a series is not numbered.
 */
export function nextNumber(numbering: string, given: readonly string[], year: number): string | null {
  if (numbering === "") return null;
  const written = numbering.split(holder).map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
    return part === "number" ? String.raw`(\d{1,9})` : String(year);
  });
  const form = new RegExp(`^${written.join("")}$`);
  const counts = given.flatMap((number) => form.exec(number)?.[1] ?? []).map(Number);
  return numberOf(numbering, Math.max(0, ...counts) + 1, year);
}
