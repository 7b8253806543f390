import type { Source } from "#core/sources/model";

/** Who wrote it and where it came out: Anna Kowalska, Jan Żak · Gazeta; without either, the site it is on. */
export function byline({ csl, url }: Pick<Source, "csl" | "url">): string {
  const authors = authorNames({ csl });
  const place = csl["container-title"] ?? csl.publisher ?? siteOf(url);
  return [authors.join(", "), place === authors[0] ? "" : place].filter(Boolean).join(" · ");
}

export function authorNames({ csl }: Pick<Source, "csl">): string[] {
  return (csl.author ?? [])
    .map((author) => {
      const { literal, given, family } = author as Partial<Record<"literal" | "given" | "family", string>>;
      return literal ?? [given, family].filter(Boolean).join(" ");
    })
    .filter((name) => name !== "");
}

export function siteOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
