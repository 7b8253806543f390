import type { Alias, Entity } from "#core/entities/model";
import type { EntityKind } from "#core/entities/vocabulary";

export interface AliasDraft extends Alias {
  /** Of the row, while the form is open. */
  readonly key: string;
}

/** An entity as its form holds it: words only. */
export interface EntityDraft {
  readonly kind: EntityKind;
  readonly pl: string;
  readonly en: string;
  readonly aliases: readonly AliasDraft[];
  readonly adjective: string;
  readonly wikidata: string;
  readonly iso3166: string;
  readonly note: string;
}

let lastKey = 0;

export function newAlias(lang: Alias["lang"]): AliasDraft {
  return { key: `alias-${++lastKey}`, text: "", lang, type: "abbreviation" };
}

export function draftOfEntity(entity: Entity): EntityDraft {
  return {
    kind: entity.kind,
    pl: entity.name.pl ?? "",
    en: entity.name.en ?? "",
    aliases: entity.aliases.map((alias) => ({ ...newAlias(alias.lang), ...alias })),
    adjective: entity.adjective ?? "",
    wikidata: entity.wikidata ?? "",
    iso3166: entity.iso3166 ?? "",
    note: entity.note ?? "",
  };
}

/** A new entity that already has a name, in the language of the text it was found in. */
export function newEntityDraft(given: {
  readonly name?: string;
  readonly lang?: Alias["lang"];
  readonly kind?: EntityKind;
}): EntityDraft {
  const name = given.name ?? "";
  return {
    kind: given.kind ?? "person",
    pl: given.lang === "en" ? "" : name,
    en: given.lang === "en" ? name : "",
    aliases: [],
    adjective: "",
    wikidata: "",
    iso3166: "",
    note: "",
  };
}

/** The body of a request: empty words are null, empty aliases are left out, a Wikidata address gives its id. */
export function entityFields(draft: EntityDraft) {
  return {
    kind: draft.kind,
    name: { pl: orNull(draft.pl), en: orNull(draft.en) },
    aliases: draft.aliases
      .filter(({ text }) => text.trim() !== "")
      .map(({ text, lang, type }) => ({ text: text.trim(), lang, type })),
    adjective: orNull(draft.adjective),
    wikidata: orNull(wikidataId(draft.wikidata)),
    iso3166: draft.kind === "state" ? orNull(draft.iso3166.toUpperCase()) : null,
    note: orNull(draft.note),
  };
}

/** Q184 of Q184, q184 or https://www.wikidata.org/wiki/Q184; other words stay as they are. */
export function wikidataId(text: string): string {
  const trimmed = text.trim();
  return /(?:^|\/)(q[1-9]\d*)$/i.exec(trimmed)?.[1]?.toUpperCase() ?? trimmed;
}

function orNull(text: string): string | null {
  return text.trim() || null;
}
