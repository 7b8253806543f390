import type { StatementLanguage } from "./rules.ts";

/** A figure that some words state. */
export interface ProposedQuantity {
  readonly value: number;
  /** A symbol or a currency's code where there is one, or the word itself: "%", "PLN", "więźniów". */
  readonly unit: string | null;
  /** ISO 8601, as exactly as the words say: a year, a month or a day. */
  readonly date: string | null;
  /** The date's year is not in the words: it is that of the text. */
  readonly inferred: boolean;
}

const plMonths =
  "stycz luty|lutego|lutym marzec|marca|marcu kwie maj czerw lip sierp wrze paźdz listopad grud".split(" ");
const enMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const monthNames: Readonly<Record<StatementLanguage, readonly RegExp[]>> = {
  pl: plMonths.map((stem) => new RegExp(`^(?:${stem})`, "i")),
  en: enMonths.map((stem) => new RegExp(`^${stem}`)),
};
const year = String.raw`(?:1[5-9]|20)\d{2}`;
const dated: Readonly<Record<StatementLanguage, RegExp>> = {
  pl: new RegExp(
    [
      String.raw`(?<day>\d{1,2})(?:[–-]\d{1,2})?\.?\s(?<month>stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)(?:\s(?<year>${year}))?`,
      String.raw`(?<![\p{L}\d])(?:w|we|od|do|po|przed)\s(?<month2>styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|listopadzie|grudniu|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)(?:\s(?<year2>${year}))?`,
      String.raw`(?<![\p{L}\d])(?:w|od|do|po|przed|z)\s(?<year3>${year})(?![\d-])|(?<year4>${year})\s?(?:r\.|roku)`,
      String.raw`(?<iso>${year}-\d{2}-\d{2})|(?<day2>\d{1,2})\.(?<month3>\d{1,2})\.(?<year5>${year})`,
    ].join("|"),
    "giu",
  ),
  en: new RegExp(
    [
      String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?:\s(?<year>${year}))?`,
      String.raw`(?<month2>January|February|March|April|May|June|July|August|September|October|November|December)\s(?<day2>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?:,?\s(?<year2>${year}))?`,
      String.raw`(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter)\s(?<month3>January|February|March|April|May|June|July|August|September|October|November|December)(?!\s\d{1,2}(?!\d))(?:\s(?<year3>${year}))?`,
      String.raw`(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom)\s(?<year4>${year})(?!\d)|(?<iso>${year}-\d{2}-\d{2})`,
    ].join("|"),
    "gu",
  ),
};

const figures: Readonly<Record<StatementLanguage, RegExp>> = {
  pl: /(?<![\p{L}\d.,–-])(?<number>\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)[\s\u00a0]?(?:(?<scale>tys\.|mln|mld|bln|tysi\p{L}+|milion\p{L}*|miliard\p{L}*|bilion\p{L}*)(?:[\s\u00a0])?)?(?<unit>%|‰|€|\$|p\.?\s?proc\.|pkt\s?proc\.|proc\.|\p{L}{1,3}(?![\p{L}])|\p{L}{4,})?/gu,
  en: /(?<![\p{L}\d.,–-])(?<sign>[$€£])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?:(?<scale>thousand|million|billion|trillion|bn|k|m)(?![\p{L}])\s?)?(?<unit>%|€|\$|per cent|percentage points?|percent|\p{L}{1,3}(?![\p{L}])|\p{L}{4,})?/gu,
};

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:tys|thousand|k$)/, 1e3],
  [/^(?:mln|milion|million|m$)/, 1e6],
  [/^(?:mld|miliard|billion|bn)/, 1e9],
  [/^(?:bln|bilion|trillion)/, 1e12],
];
const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|proc\.|procent|per cent|percent$)/, "%"],
  [/^(?:p\.?\s?proc|pkt|percentage point)/, "p.p."],
  [/^(?:zł|złot|PLN)/, "PLN"],
  [/^(?:euro|EUR|€)/, "EUR"],
  [/^(?:dol|USD|\$)/, "USD"],
  [/^(?:£|GBP|funt)/, "GBP"],
  [/^(?:km|kilomet)/, "km"],
  [/^(?:kg|kilogram)/, "kg"],
  [/^(?:ton|t$)/, "t"],
];
/** Words that follow a number without being its unit. */
const noUnit =
  /^(?:r|br|roku|i|a|w|z|o|u|do|od|na|po|że|się|lub|oraz|czy|and|or|of|in|to|the|at|by|on|as|is|st|nd|rd|th)$/i;

/**
 * The figures of a claim's words, with their units and the date that the words give them. `textDate` is an ISO day:
 * the words „w grudniu” mean the December nearest before it, or of its year.
 */
export function proposeQuantities(
  words: string,
  lang: StatementLanguage,
  textDate: string,
): ProposedQuantity[] {
  const dates = [...words.matchAll(dated[lang])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...readDate(match.groups ?? {}, lang, textDate),
  }));
  return [...words.matchAll(figures[lang])].flatMap((match): ProposedQuantity[] => {
    const { number = "", scale = "", unit = "", sign = "" } = match.groups ?? {};
    const start = match.index;
    if (dates.some((date) => date.start < start + number.length && start < date.end)) return [];
    const value = readNumber(number, lang) * (scales.find(([word]) => word.test(scale))?.[1] ?? 1);
    // The date before the figure is its own; one that only follows serves as well.
    const date = dates.findLast((each) => each.end <= start) ?? dates[0];
    const measured = unitOf(sign || unit);
    if (measured === null && scale === "" && !/[,. ]/.test(number)) return [];
    return [
      { value: round(value), unit: measured, date: date?.date ?? null, inferred: date?.inferred ?? false },
    ];
  });
}

function readNumber(number: string, lang: StatementLanguage): number {
  if (lang === "en") return Number(number.replaceAll(",", ""));
  return Number(number.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."));
}

/** 3.4 × 10⁹ is not 3400000000.0000005. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

function unitOf(word: string): string | null {
  if (word === "" || noUnit.test(word)) return null;
  return units.find(([pattern]) => pattern.test(word))?.[1] ?? word;
}

function readDate(
  groups: Readonly<Record<string, string | undefined>>,
  lang: StatementLanguage,
  textDate: string,
): { date: string; inferred: boolean } {
  const given = (name: string) =>
    Object.entries(groups).find(([key, value]) => value && key.startsWith(name))?.[1];
  const iso = given("iso");
  if (iso) return { date: iso, inferred: false };
  const named = given("month");
  const month = named === undefined ? null : monthOf(named, lang);
  const day = given("day");
  const stated = given("year");
  const digits = (value: string | number) => String(value).padStart(2, "0");
  const tail = [...(month === null ? [] : [digits(month)]), ...(day ? [digits(day)] : [])];
  return { date: [stated ?? textDate.slice(0, 4), ...tail].join("-"), inferred: stated === undefined };
}

function monthOf(name: string, lang: StatementLanguage): number {
  return /^\d+$/.test(name) ? Number(name) : monthNames[lang].findIndex((pattern) => pattern.test(name)) + 1;
}
