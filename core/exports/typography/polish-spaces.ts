const noBreak = "\u00a0";

/**
 * The same words, of which none is left alone where a line ends: one-letter words keep to the next word, units and „r.”
 * to their number, numbers to what they count, and the parts of a long number to each other. Only spaces become others.
 */
export function setPolishSpaces(text: string): string {
  return text
    .replace(/(?<=^|[\s(„‚«–—])([aiouwz]) (?=\S)/gi, `$1${noBreak}`)
    .replace(/(?<![\p{L}\p{N}.,])\d{1,3}(?: \d{3})+(?!\p{N})/gu, (number) => number.replaceAll(" ", noBreak))
    .replace(beforeNumber, (words) => words.replace(" ", noBreak))
    .replace(afterNumber, (words) => words.replace(" ", noBreak));
}

/* A word boundary of JavaScript knows no Polish letters. */
const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

const references = "art\\. ust\\. pkt nr poz\\. s\\. str\\. § t\\. rozdz\\.".split(" ");
const beforeNumber = new RegExp(`${start}(?:${references.join("|")}) (?=\\d)`, "giu");

const months =
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia";
const amounts = "tys\\. mln mld bln % ‰ proc\\. p\\.p\\. pkt";
const currencies = "zł gr euro PLN EUR USD GBP CHF € \\$ £";
const measures =
  "mm cm dm m km mg g dag kg t l hl ha s min h godz\\. dni W kW MW GW TW Wh kWh MWh GWh TWh V kV Hz kHz MHz GHz m² m³ km² cm² °C B kB MB GB TB";
const units = `r\\. w\\. ${amounts} ${currencies} ${measures} ${months}`.split(" ");
const afterNumber = new RegExp(`(?<=\\d) (?:${units.join("|")})${end}`, "gu");
