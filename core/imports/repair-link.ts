import { beginsLink, fitsInLink, withoutClosing } from "./recognise-links.ts";

/** Whether the next line goes on with the address: `maybe` is left alone and reported. */
export type LinkRepair = "yes" | "maybe" | "no";

interface Break {
  /** The last word of the line above. */
  readonly before: string;
  /** The first word of the line below. */
  readonly after: string;
  /** It has no other word. */
  readonly afterAlone: boolean;
  /** The line above reaches the column's edge. */
  readonly full: boolean;
}

/** Judges a line break after a word that begins like an address. */
export function repairLink({ before, after, afterAlone, full }: Break): LinkRepair {
  if (!beginsLink(before) || beginsLink(after) || !fitsInLink(after)) return "no";
  const rest = withoutClosing(after);
  if (rest === "" || before !== withoutUnopened(before)) return "no";
  if (isCutShort(before)) return "yes";
  const strong = looksLikePath(rest);
  if (/[/.]$/.test(before)) return joinsAfterSlash(before, rest, strong, afterAlone);
  if (/^[/?#&=_%.-][A-Za-z0-9]/.test(after)) return "yes";
  if (strong) return full || afterAlone ? "yes" : "maybe";
  if (afterAlone && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(after)) return full ? "yes" : "maybe";
  return "no";
}

/** An address that cannot end here: "https://", "https://example-", "…?id=". */
function isCutShort(address: string): boolean {
  return /^(https?:\/{0,2}|www\.)$/i.test(address) || /[-_=&%?#+~]$/.test(address) || hasNoDomain(address);
}

function hasNoDomain(address: string): boolean {
  return /^https?:\/\/[a-z0-9-]+$/i.test(address);
}

function joinsAfterSlash(before: string, rest: string, strong: boolean, alone: boolean): LinkRepair {
  if (!/^[a-z0-9%]/.test(rest) && !strong) return "no";
  const inDomain = !/^https?:\/\/[^/]+\//i.test(before);
  if (before.endsWith(".") && !inDomain && !/^(html?|pdf|php|aspx?)\b/.test(rest)) return "no";
  return strong || alone || (before.endsWith(".") && inDomain) ? "yes" : "maybe";
}

function looksLikePath(word: string): boolean {
  return /[/_=%]/.test(word) || /-[^-]+-/.test(word) || /\.(html?|pdf|php|aspx?)$/i.test(word);
}

function withoutUnopened(address: string): string {
  return /[,;:!'’)\]]$/.test(address) && !/^https?:$/i.test(address) ? withoutClosing(address) : address;
}
