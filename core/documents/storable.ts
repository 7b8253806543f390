/**
 * A text as PostgreSQL can hold it: without NUL and halves of surrogate pairs, which programs can send. Its length in
 * UTF-16 units stays.
 */
export function storable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, "\uFFFD");
}

/** A value as JSON that PostgreSQL can hold. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // What cannot be held is escaped in JSON; few texts hold anything that looks like it.
  return /\\u(0000|d[89a-f])/i.test(json) ? JSON.stringify(cleaned(JSON.parse(json))) : json;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return storable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), cleaned(each)]));
}
