/** Of a unit that goes: the text keeps its length until its nodes have taken their parts. */
export const gone = "\u0000";

/**
 * A paragraph's words with the signs of Polish typesetting: „quotes”, ‚those within them’, dashes – between words and in
 * ranges, 11–17 – and the apostrophe of Coale’em. As long as before: a unit that goes is `gone`. Addresses stay as they
 * are, and so do quotes that do not pair.
 */
export function setPolishSigns(text: string): string {
  const set = setRanges(setDashes(setApostrophes(setQuotes(setSingleQuotes(text)))));
  return restore(set, text, address);
}

const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g;

/** Puts back what the pattern finds in the original, which is as long. */
function restore(text: string, original: string, pattern: RegExp): string {
  let restored = text;
  for (const { 0: found, index } of original.matchAll(pattern)) {
    restored = restored.slice(0, index) + found + restored.slice(index + found.length);
  }
  return restored;
}

const quote = /["“”„]/g;

function setQuotes(text: string): string {
  let depth = 0;
  let pairs = true;
  const set = text.replace(quote, (sign, index: number) => {
    const opens = sign === "„" || (sign !== "”" && opensAt(text, index));
    if (opens) return depth++ === 0 ? "„" : "‚";
    if (depth === 0) pairs = false;
    return --depth === 0 ? "”" : "’";
  });
  return pairs && depth === 0 ? set : text;
}

function opensAt(text: string, index: number): boolean {
  return /(?:^|[\s([{„‚–—/-])$/.test(text.slice(0, index)) && /^\S/.test(text.slice(index + 1));
}

/** A word's meaning, or words within quotes. */
function setSingleQuotes(text: string): string {
  return text.replace(/(?<=^|[\s([{"“„–—])'(\S|\S[^'\n]*?\S)'(?![\p{L}\p{N}])/gu, "‚$1’");
}

function setApostrophes(text: string): string {
  return text.replace(/(?<=\p{L})['ʼ′](?=\p{L})/gu, "’");
}

/** Not where a line begins: there one speaks, or counts up. */
function setDashes(text: string): string {
  return text.replace(/(?<=\S[^\S\n])--(?=\s)/g, `–${gone}`).replace(/(?<=\S[^\S\n])[-—―](?=\s)/g, "–");
}

/** Two numbers, of which the second is not followed by a town: that is a postal code. */
function setRanges(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}.,:/–-])(\d+(?:,\d+)?)-(\d+(?:,\d+)?)(?![\p{L}\p{N}:/–-]|[.,]\d)/gu,
    (range: string, from: string, to: string, index: number) => {
      const code = /^\d\d$/.test(from) && /^\d{3}$/.test(to);
      return code && /^\s\p{Lu}/u.test(text.slice(index + range.length)) ? range : `${from}–${to}`;
    },
  );
}
