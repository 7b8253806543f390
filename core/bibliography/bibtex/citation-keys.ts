import { folded } from "../../collation.ts";
import type { Csl } from "../../sources/model.ts";
import { isObject, keptIn } from "../remainder.ts";

/**
 * A key for each item, all different: its own, where it came with one; or else made of the author, the year and the
 * first long word of the title. Of two that would be the same the later is given a letter.
 */
export function citationKeys(items: readonly Csl[]): string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const key = free(ownKey(item) ?? madeKey(item), taken);
    taken.add(key.toLowerCase());
    return key;
  });
}

function ownKey(item: Csl): string | null {
  const key = keptIn(item, "bibtex")?.key ?? item["citation-key"];
  return typeof key === "string" && /^[^\s,={}"#%~\\]+$/.test(key) ? key : null;
}

function madeKey({ author, title, issued }: Csl): string {
  const [first] = author ?? [];
  const name = isObject(first) ? String(first.family ?? first.literal ?? "") : "";
  const year = issued?.["date-parts"]?.[0]?.[0] ?? "";
  const words = letters(title).split(" ");
  const word = words.find((each) => each.length > 3) ?? words[0] ?? "";
  return `${letters(name).split(" ")[0] ?? ""}${year}${word}` || "source";
}

function letters(text: string): string {
  return folded(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

function free(key: string, taken: ReadonlySet<string>): string {
  let candidate = key;
  for (let number = 0; taken.has(candidate.toLowerCase()); number += 1)
    candidate = `${key}-${suffix(number)}`;
  return candidate;
}

/** a, b, … z, ba, bb, … */
function suffix(number: number): string {
  return [...number.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join("");
}
