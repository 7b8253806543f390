import { type Mention, findMentions } from "#editor/mentions/find-mentions";
import { type NameLanguage, type NamedEntity, indexNames } from "#editor/mentions/name-index";

type Kind = NamedEntity["kind"];
type Alias = NamedEntity["aliases"][number];

interface Rest {
  readonly en?: string;
  readonly adjective?: string;
  /** Abbreviations and short names in Polish; after a colon the type: „ruską mać:inflected”. */
  readonly aliases?: readonly string[];
}

/** An entity whose id is its Polish name. */
export function named(kind: Kind, pl: string, { en, adjective, aliases = [] }: Rest = {}): NamedEntity {
  return {
    id: pl,
    kind,
    name: { pl, en: en ?? null },
    aliases: aliases.map((alias): Alias => {
      const [text = "", type = "short"] = alias.split(":");
      return { text, lang: "pl", type: type as Alias["type"] };
    }),
    adjective: adjective ?? null,
  };
}

/** The text with what was found in brackets: [Putina], [Nowak=Anna Nowak|Jan Nowak], and {białoruski} for adjectives. */
export function marked(
  entities: readonly NamedEntity[],
  text: string,
  { lang = "pl", adjectives = true }: { lang?: NameLanguage; adjectives?: boolean } = {},
): string {
  const mentions = findMentions(indexNames(entities), text, { lang, adjectives });
  return mentions.toReversed().reduce((rest, mention) => {
    return rest.slice(0, mention.start) + bracket(mention) + rest.slice(mention.end);
  }, text);
}

function bracket({ text, candidates }: Mention): string {
  if (candidates.every(({ kind }) => kind === "adjective")) return `{${text}}`;
  const ids = candidates.map(({ entity }) => entity.id);
  return ids.length > 1 ? `[${text}=${ids.toSorted().join("|")}]` : `[${text}]`;
}
