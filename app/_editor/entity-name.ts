import type { Entity } from "#core/entities/model";

/** In the text's language, where the entity has a name in it. */
export function nameOf({ name }: Pick<Entity, "name">, language: "pl" | "en"): string {
  return name[language] ?? name.pl ?? name.en ?? "";
}
