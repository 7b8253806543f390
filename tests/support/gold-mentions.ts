import { readFileSync } from "node:fs";
import { type Mention, findMentions } from "#editor/mentions/find-mentions";
import { type NameIndex, type NameLanguage, type NamedEntity } from "#editor/mentions/name-index";

/** As the fixture has it. */
interface GoldEntity extends Pick<NamedEntity, "kind" | "aliases" | "adjective"> {
  readonly key: string;
  readonly namePl: string | null;
  readonly nameEn: string | null;
}

/** Texts with every mention marked by hand, and the registry that they are about: tests/fixtures/mentions. */
export interface Gold {
  readonly entities: readonly NamedEntity[];
  readonly pieces: readonly GoldPiece[];
}

interface GoldPiece {
  readonly lang: NameLanguage;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

interface GoldMention {
  readonly start: number;
  readonly end: number;
  /** The entities that are meant, sorted and joined by +. */
  readonly ids: string;
  readonly adjective: boolean;
}

export interface Score {
  readonly hits: number;
  readonly misses: readonly string[];
  readonly extras: readonly string[];
  readonly recall: number;
  readonly precision: number;
}

export function readGold(half: "dev" | "held"): Gold {
  const folder = `tests/fixtures/mentions/${half}`;
  const registry = JSON.parse(readFileSync(`${folder}/entities.json`, "utf8")) as readonly GoldEntity[];
  const texts = readFileSync(`${folder}/texts.txt`, "utf8").split(/^=== (?=pl|en)/m);
  return {
    entities: registry.map(({ key: id, namePl, nameEn, ...rest }) => ({
      ...rest,
      id,
      name: { pl: namePl, en: nameEn },
    })),
    pieces: texts.filter((piece) => piece !== "").map(readPiece),
  };
}

/** How many characters of running text a half has, marks not counted. */
export function lengthOf({ pieces }: Gold): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** A mention counts when its place and its entities are exactly those marked; a name found as an adjective does not. */
export function score(
  gold: Gold,
  index: NameIndex,
  find = findMentions,
): Record<"names" | "adjectives", Score> {
  const results = gold.pieces.map((piece) => {
    const found = find(index, piece.text, { lang: piece.lang, adjectives: true }).map(asGold);
    return { piece, found };
  });
  const of = (adjective: boolean): Score => {
    const misses: string[] = [];
    const extras: string[] = [];
    let hits = 0;
    for (const { piece, found } of results) {
      const expected = piece.mentions.filter((mention) => mention.adjective === adjective);
      const actual = found.filter((mention) => mention.adjective === adjective);
      for (const mention of expected) {
        if (actual.some((each) => same(each, mention))) hits++;
        else misses.push(quote(piece, mention));
      }
      extras.push(
        ...actual
          .filter((each) => !expected.some((mention) => same(each, mention)))
          .map((each) => quote(piece, each)),
      );
    }
    return {
      hits,
      misses,
      extras,
      recall: hits / (hits + misses.length),
      precision: hits / (hits + extras.length),
    };
  };
  return { names: of(false), adjectives: of(true) };
}

const mark = /\[\[([^|\]]+)\|([^\]]+)\]\]|\{\{([^|}]+)\|([^}]+)\}\}/g;

function readPiece(piece: string): GoldPiece {
  const marked = piece.slice(2).trim();
  const mentions: GoldMention[] = [];
  let text = "";
  let read = 0;
  for (const { 0: whole, 1: named, 2: words, 3: adjective, 4: adjectiveWords, index } of marked.matchAll(
    mark,
  )) {
    text += marked.slice(read, index);
    const start = text.length;
    text += words ?? adjectiveWords ?? "";
    const ids = (named ?? adjective ?? "").split("+").toSorted().join("+");
    mentions.push({ start, end: text.length, ids, adjective: adjective !== undefined });
    read = index + whole.length;
  }
  return { lang: piece.startsWith("en") ? "en" : "pl", text: text + marked.slice(read), mentions };
}

function asGold({ start, end, candidates }: Mention): GoldMention {
  return {
    start,
    end,
    ids: candidates
      .map(({ entity }) => entity.id)
      .toSorted()
      .join("+"),
    adjective: candidates.every(({ kind }) => kind === "adjective"),
  };
}

function same(a: GoldMention, b: GoldMention): boolean {
  return a.start === b.start && a.end === b.end && a.ids === b.ids;
}

function quote({ text }: GoldPiece, { start, end, ids }: GoldMention): string {
  const around = `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 15)}`;
  return `${ids}: …${around.replaceAll("\n", "⏎")}…`;
}
