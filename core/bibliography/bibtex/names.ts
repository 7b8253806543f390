import { isObject } from "../remainder.ts";
import { writeLatex } from "./latex.ts";

/** Names of CSL as BibTeX has them: Kowalska, Anna and {Narodowy Bank Polski}. */
export function writeNames(names: unknown): string {
  return (Array.isArray(names) ? names : []).map(writeName).join(" and ");
}

function writeName(name: unknown): string {
  if (!isObject(name)) return "";
  const { literal, family, given, "non-dropping-particle": particle, suffix } = name;
  if (typeof literal === "string") return `{${writeLatex(literal)}}`;
  const last = [particle, family].filter(Boolean).map(part).join(" ");
  return [last, suffix && part(suffix), given && part(given)].filter(Boolean).join(", ");
}

/** What would separate names, or parts of one, is held together by braces. */
function part(text: unknown): string {
  const words = writeLatex(String(text));
  return /,|(?:^|\s)and(?:\s|$)/i.test(words) ? `{${words}}` : words;
}
