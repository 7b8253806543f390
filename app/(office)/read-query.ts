import type { z } from "zod";

export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** A page's address as the query of a verb; what it says wrongly is left out, since people edit addresses. */
export function readQuery<Query extends z.ZodType>(schema: Query, search: Search): z.output<Query> {
  const given = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "cursor",
  );
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(given.filter(([name]) => !wrong.has(name))));
}
