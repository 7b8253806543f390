import { isDeepStrictEqual } from "node:util";
import { languages } from "../briefs/vocabulary.ts";
import { type Alias, maxAliases } from "../entities/model.ts";
import type { MergedField } from "../entities/vocabulary.ts";
import { AppError } from "../errors.ts";

/** What a merge may change of the record that stays. */
export interface MergedFields {
  readonly namePl: string | null;
  readonly nameEn: string | null;
  readonly aliases: readonly Alias[];
  readonly adjective: string | null;
  readonly wikidata: string | null;
  readonly iso3166: string | null;
  readonly note: string | null;
}

export interface FieldChange {
  readonly field: MergedField;
  readonly from: MergedFields[MergedField];
  readonly to: MergedFields[MergedField];
}

export interface Joined {
  readonly fields: MergedFields;
  readonly changes: readonly FieldChange[];
  /** Fields of the loser whose value differs and is kept by the loser's record alone. */
  readonly dropped: readonly MergedField[];
}

const single = ["namePl", "nameEn", "adjective", "wikidata", "iso3166", "note"] as const;

/**
 * The survivor's fields as a merge makes them: its own values, the loser's where it has none, and both sets of aliases;
 * the loser's other names become aliases of type spelling. Throws `merge-too-many-aliases`.
 */
export function joinFields(survivor: MergedFields, loser: MergedFields): Joined {
  const values = Object.fromEntries(
    single.map((field) => [field, survivor[field] ?? loser[field]]),
  ) as unknown as Omit<MergedFields, "aliases">;
  const fields: MergedFields = { ...values, aliases: joinAliases(values, survivor, loser) };
  if (fields.aliases.length > maxAliases) {
    throw new AppError("merge-too-many-aliases", { aliases: fields.aliases.length, maxAliases });
  }
  const changes = [...single, "aliases" as const].flatMap((field) =>
    isDeepStrictEqual(survivor[field], fields[field])
      ? []
      : [{ field, from: survivor[field], to: fields[field] }],
  );
  const dropped = single.filter(
    (field) =>
      field !== "namePl" && field !== "nameEn" && loser[field] !== null && loser[field] !== fields[field],
  );
  return { fields, changes, dropped };
}

function joinAliases(
  names: Pick<MergedFields, "namePl" | "nameEn">,
  survivor: MergedFields,
  loser: MergedFields,
): Alias[] {
  const aliases = [...survivor.aliases];
  const known = new Set(aliases.map(formOf));
  for (const lang of languages) known.add(formOf({ text: nameIn(names, lang) ?? "", lang }));
  const lostNames = languages.flatMap((lang): Alias[] => {
    const text = nameIn(loser, lang);
    return text === null ? [] : [{ text, lang, type: "spelling" }];
  });
  for (const alias of [...lostNames, ...loser.aliases]) {
    if (known.has(formOf(alias))) continue;
    known.add(formOf(alias));
    aliases.push(alias);
  }
  return aliases;
}

/**
 * What parting the records again makes of the survivor's fields: a field is what it was before the merge unless
 * somebody has changed it since; of the aliases, those go that the merge brought. A last name stays.
 */
export function partFields(current: MergedFields, changes: readonly FieldChange[]): Partial<MergedFields> {
  const parted: Partial<Record<MergedField, unknown>> = {};
  for (const { field, from, to } of changes) {
    if (field === "aliases") parted.aliases = withoutBrought(current.aliases, from, to);
    else if (current[field] === to) parted[field] = from;
  }
  const { namePl, nameEn } = { ...current, ...parted };
  if (namePl === null && nameEn === null) {
    delete parted.namePl;
    delete parted.nameEn;
  }
  return parted as Partial<MergedFields>;
}

function withoutBrought(current: readonly Alias[], from: unknown, to: unknown): Alias[] {
  const before = new Set((from as readonly Alias[]).map(wholeOf));
  const brought = new Set((to as readonly Alias[]).map(wholeOf).filter((alias) => !before.has(alias)));
  return current.filter((alias) => !brought.has(wholeOf(alias)));
}

function nameIn({ namePl, nameEn }: Pick<MergedFields, "namePl" | "nameEn">, lang: Alias["lang"]) {
  return lang === "pl" ? namePl : nameEn;
}

function formOf({ text, lang }: Pick<Alias, "text" | "lang">): string {
  return `${lang} ${text}`;
}

function wholeOf({ text, lang, type }: Alias): string {
  return `${lang} ${type} ${text}`;
}
