const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "sty|stycznia|styczeń|jan|january",
    "lut|lutego|luty|feb|february",
    "mar|marca|marzec|march",
    "kwi|kwietnia|kwiecień|apr|april",
    "maj|maja|may",
    "cze|czerwca|czerwiec|jun|june",
    "lip|lipca|lipiec|jul|july",
    "sie|sierpnia|sierpień|aug|august",
    "wrz|września|wrzesień|sep|sept|september",
    "paź|października|październik|oct|october",
    "lis|listopada|listopad|nov|november",
    "gru|grudnia|grudzień|dec|december",
  ].flatMap((names, index) => names.split("|").map((name) => [name, index + 1])),
);

/** A way of writing a date; its groups are named year, month, day, or word for a month by its name. */
const ways = [
  /^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?(?!\d)/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})(?:[/.](?<day>\d{1,2}))?(?!\d)/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/,
  /^(?:\p{L}+,? )?(?<day>\d{1,2})\.? (?<word>\p{L}+)\.?,? (?<year>\d{4})(?!\d)/u,
  /^(?:\p{L}+,? )?(?<word>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/u,
  /^(?<word>\p{L}+) (?<year>\d{4})(?!\d)/u,
  /^(?<year>(?:1[5-9]|20)\d{2})$/,
];

/**
 * A date as a page writes it, in ISO 8601, as mail does or in Polish or English words: year, month and day as far as it
 * says them, as they are written there, whatever the time zone. Undefined for what is none.
 */
export function readPageDate(text: string | undefined): readonly number[] | undefined {
  const words = text?.trim().replaceAll(/\s+/g, " ").slice(0, 100) ?? "";
  for (const way of ways) {
    const { year, month, word, day } = way.exec(words)?.groups ?? {};
    const number = word === undefined ? month : months[word.toLowerCase()];
    if (year === undefined || (word !== undefined && number === undefined)) continue;
    const parts = [year, number, day].filter((part) => part !== undefined).map(Number);
    return isDate(parts) ? parts : undefined;
  }
  return undefined;
}

/** Next year's numbers are dated ahead; what is farther off is a slip. */
function isDate([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1500 && year <= new Date().getUTCFullYear() + 1;
}
