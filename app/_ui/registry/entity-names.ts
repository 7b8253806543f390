import type { Language } from "#core/briefs/vocabulary";
import type { Entity } from "#core/entities/model";

interface Named {
  readonly text: string;
  readonly lang: Language;
}

/** The name in the reader's language, or else the one there is; `other` where there are two and they differ. */
export function entityNames(
  { name }: Pick<Entity, "name">,
  locale: Language,
): { readonly name: Named; readonly other: Named | null } {
  const second: Language = locale === "pl" ? "en" : "pl";
  const own = name[locale];
  const foreign = name[second];
  if (own === null) return { name: { text: foreign ?? "", lang: second }, other: null };
  const differs = foreign !== null && foreign !== own;
  return { name: { text: own, lang: locale }, other: differs ? { text: foreign, lang: second } : null };
}
