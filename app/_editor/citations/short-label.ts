import type { Csl } from "#core/sources/model";

/** „Nowak 2025”, or the title: what a citation shows until the server has set it. */
export function shortLabel({ author, title, issued }: Pick<Csl, "author" | "title" | "issued">): string {
  const [first] = author ?? [];
  const name = first && (first["family"] ?? first["literal"]);
  const year = issued?.["date-parts"]?.[0]?.[0] ?? issued?.raw ?? "";
  return `(${typeof name === "string" ? `${name} ${year}`.trim() : title})`;
}
