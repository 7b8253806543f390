import { isGivenName } from "./given-names.ts";
import { type PersonName, isParticle, readPersonName } from "./person-name.ts";
import { type Inflection, inflect, inflectAdjective } from "./polish-forms.ts";
import { type Token, tokenize } from "./tokens.ts";

export type NameLanguage = "pl" | "en";

/** What the registry knows of an entity that can be found in a text. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: "person" | "state" | "organisation" | "place" | "event" | "document" | "other";
  readonly name: Readonly<Record<NameLanguage, string | null>>;
  readonly aliases: readonly {
    readonly text: string;
    readonly lang: NameLanguage;
    readonly type: "abbreviation" | "short" | "spelling" | "inflected";
  }[];
  /** Polish, in the masculine nominative: białoruski. */
  readonly adjective: string | null;
}

/** By what an entity was recognised. */
export type PatternKind = "name" | "surname" | "alias" | "adjective";

/** One way to write an entity: some words in a row. */
export interface Pattern {
  readonly entity: NamedEntity;
  readonly kind: PatternKind;
  /** As the registry has it, to be told to people. */
  readonly text: string;
  readonly words: readonly PatternWord[];
  /** Null for forms that are the same in every language. */
  readonly lang: NameLanguage | null;
  /** Whether it names several people together. */
  readonly plural: boolean;
}

export interface PatternWord {
  /** Its number in the index. */
  readonly id: number;
  readonly capital: boolean;
  /** What stands between it and the word before, see `Token.gap`. */
  readonly gap: string;
}

/**
 * Everything that names of a registry may look like: the forms of each word, and the patterns by their first word.
 * Words are shared between names, so that a thousand ministries cost one word.
 */
export class NameIndex {
  readonly #ids = new Map<string, number>();
  readonly #bases: string[] = [];
  readonly #forms = new Map<string, number | number[]>();
  readonly #patterns: (Pattern[] | undefined)[] = [];
  readonly #acronyms = new Map<string, Pattern[]>();
  readonly #seen = new Set<string>();

  add(entity: NamedEntity): void {
    this.#seen.clear();
    const { pl, en } = entity.name;
    if (pl !== null) this.#addName(entity, pl, "pl");
    if (en !== null && en !== pl) this.#addName(entity, en, pl === null ? "pl" : "en");
    for (const { text, lang, type } of entity.aliases) {
      if (type === "inflected") this.#addPattern(entity, "alias", text, tokenize(text), lang, () => "fixed");
      else this.#addAlias(entity, text, lang);
    }
    if (entity.adjective) this.#addAdjective(entity, entity.adjective);
  }

  /** The patterns that may begin with this word; `basic` leaves out the inflected forms. */
  *startingWith(key: string, basic: boolean): Generator<Pattern> {
    const ids = this.#forms.get(key);
    if (ids === undefined) return;
    for (const id of typeof ids === "number" ? [ids] : ids) {
      if (basic && this.#bases[id] !== key) continue;
      const patterns = this.#patterns[id];
      if (patterns) yield* patterns;
    }
  }

  /** Whether `key` is a form of the word `id`. */
  isForm(key: string, id: number, basic: boolean): boolean {
    if (basic) return this.#bases[id] === key;
    const ids = this.#forms.get(key);
    return typeof ids === "number" ? ids === id : (ids?.includes(id) ?? false);
  }

  isBase(key: string, id: number): boolean {
    return this.#bases[id] === key;
  }

  acronyms(text: string): readonly Pattern[] {
    return this.#acronyms.get(text) ?? [];
  }

  #addName(entity: NamedEntity, text: string, lang: NameLanguage): void {
    const tokens = tokenize(text);
    if (isAcronym(text)) return this.#addAcronym(entity, "name", text);
    if (entity.kind !== "person") {
      return this.#addPattern(entity, "name", text, tokens, lang, () => {
        if (lang === "en") return "fixed";
        if (entity.kind === "other") return "thing";
        return entity.kind === "state" && tokens.length === 1 ? "state" : "name";
      });
    }
    const person = readPersonName(tokens);
    const { surnameFrom, surnameTo } = person;
    const surname = tokens.slice(surnameFrom, surnameTo);
    const given = [...tokens.slice(0, surnameFrom), ...tokens.slice(surnameTo)];
    const inflection = personInflection(person, lang);
    this.#addPattern(entity, "name", text, tokens, lang, inflection);
    if (given.length === 0) return;
    if (surnameFrom > 0) {
      const kept = (index: number) => inflection(index < surname.length ? surnameFrom + index : 0);
      this.#addPattern(entity, "name", text, [...surname, ...given], lang, kept);
    }
    const [first] = given;
    if (first && given.length > 1 && surnameFrom > 0) {
      const kept = (index: number) => inflection(index === 0 ? 0 : surnameFrom + index - 1);
      this.#addPattern(entity, "name", text, [first, ...surname], lang, kept);
    }
    this.#addSurname(entity, text, surname, lang, (index) => inflection(surnameFrom + index));
    const middle = tokens[surnameFrom - 1];
    // Of García Márquez either is said, of John F. Kennedy only the last.
    if (surnameFrom > 1 && middle && middle.key.length > 2 && !isGivenName(middle.key)) {
      this.#addSurname(entity, text, [middle, ...surname], lang, () => inflection(surnameFrom));
    }
  }

  #addSurname(
    entity: NamedEntity,
    text: string,
    surname: readonly Token[],
    lang: NameLanguage,
    inflection: (index: number) => Inflection,
  ): void {
    this.#addPattern(entity, "surname", text, surname, lang, inflection);
    const [first, ...rest] = surname;
    if (first && rest.length > 0 && isParticle(first.key)) {
      this.#addSurname(entity, text, rest, lang, (index) => inflection(index + 1));
    }
    if (rest.length === 0 && lang === "pl" && inflection(0) !== "woman") {
      this.#addPattern(entity, "surname", text, surname, lang, () => "brothers");
    }
  }

  #addAlias(entity: NamedEntity, text: string, lang: NameLanguage): void {
    if (isAcronym(text)) return this.#addAcronym(entity, "alias", text);
    const tokens = tokenize(text);
    if (entity.kind === "person" && tokens.length > 1) return this.#addName(entity, text, lang);
    this.#addPattern(entity, "alias", text, tokens, lang, () => {
      if (lang === "en") return "fixed";
      return entity.kind === "person" ? "anyone" : "name";
    });
  }

  #addAcronym(entity: NamedEntity, kind: PatternKind, text: string): void {
    const patterns = this.#acronyms.get(text) ?? [];
    patterns.push({
      entity,
      kind,
      text,
      words: [{ id: -1, capital: true, gap: "" }],
      lang: null,
      plural: false,
    });
    this.#acronyms.set(text, patterns);
  }

  #addAdjective(entity: NamedEntity, text: string): void {
    const [word, ...more] = tokenize(text);
    if (!word || more.length > 0) return;
    const id = this.#word(`adjective ${word.key}`, word.key, () => inflectAdjective(word.key));
    const words = [{ id, capital: false, gap: "" }];
    this.#push(id, { entity, kind: "adjective", text, words, lang: "pl", plural: false });
  }

  #addPattern(
    entity: NamedEntity,
    kind: PatternKind,
    text: string,
    tokens: readonly Token[],
    lang: NameLanguage,
    inflection: (index: number) => Inflection,
  ): void {
    const words = tokens.map(({ key, capital, gap }, index): PatternWord => {
      const as = inflection(index);
      const id = this.#word(`${as} ${key}`, key, () => inflect(key, as));
      return { id, capital, gap: index === 0 ? "" : gap || " " };
    });
    const [first] = words;
    const identity = words.map(({ id }) => id).join(" ");
    const telling = words.length > 1 || words.some(({ capital }) => capital);
    if (!first || this.#seen.has(identity) || !telling) return;
    this.#seen.add(identity);
    this.#push(first.id, { entity, kind, text, words, lang, plural: inflection(0) === "brothers" });
  }

  #push(id: number, pattern: Pattern): void {
    const patterns = (this.#patterns[id] ??= []);
    patterns.push(pattern);
  }

  #word(name: string, base: string, forms: () => Iterable<string>): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#bases.push(base) - 1;
    this.#ids.set(name, id);
    for (const form of forms()) {
      const others = this.#forms.get(form);
      if (others === undefined) this.#forms.set(form, id);
      else if (typeof others === "number") this.#forms.set(form, [others, id]);
      else others.push(id);
    }
    return id;
  }
}

/** The whole registry at once; who must not be kept waiting adds entity by entity. */
export function indexNames(entities: Iterable<NamedEntity>): NameIndex {
  const index = new NameIndex();
  for (const entity of entities) index.add(entity);
  return index;
}

function personInflection(
  { gender, surnameFrom, surnameTo }: PersonName,
  lang: NameLanguage,
): (index: number) => Inflection {
  return (index) => {
    if (lang === "en") return "fixed";
    if (index < surnameFrom || index >= surnameTo) return "name";
    return gender ?? "anyone";
  };
}

/** MSZ, PiS, KGB, G7: at most six signs, two capitals or more. */
export function isAcronym(text: string): boolean {
  return /^[\p{L}\p{N}]{2,6}$/u.test(text) && /\p{Lu}.*[\p{Lu}\p{N}]/u.test(text);
}
