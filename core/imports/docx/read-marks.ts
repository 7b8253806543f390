import type { JsonMark } from "#editor/json-node";
import { link } from "../nodes.ts";
import type { Letters } from "./read-styles.ts";

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The marks of words that are set so; a link is underlined anyway. */
export function marksOf(letters: Letters, href: string | null): JsonMark[] {
  const marks: JsonMark[] = [];
  if (letters.bold) marks.push({ type: "bold" });
  if (letters.italic) marks.push({ type: "italic" });
  if (letters.underline && href === null) marks.push({ type: "underline" });
  if (href !== null) marks.push(link(href));
  return marks;
}

/** Digits that are raised by their setting, as letters that are raised by themselves: km², not km2. */
export function raiseDigits(text: string): string {
  return /^\d+$/.test(text) ? [...text].map((digit) => raised[Number(digit)]).join("") : text;
}

/** The commonest signs of fonts that show signs instead of letters; the rest cannot be told without the font. */
const signs: Readonly<Record<string, string>> = {
  B7: "•",
  A7: "▪",
  A8: "□",
  D8: "➢",
  E0: "→",
  DF: "←",
  FC: "✓",
  FB: "✗",
  FE: "☑",
};

export function signOf(code: string | undefined, font: string | undefined): string {
  const number = Number.parseInt(code ?? "", 16);
  if (Number.isNaN(number) || number > 0x10_ff_ff) return "\uFFFD";
  const isSignFont = (number >= 0xf000 && number <= 0xf0ff) || /wingdings|symbol|webdings/i.test(font ?? "");
  if (!isSignFont) return String.fromCodePoint(number);
  return signs[(number % 0x100).toString(16).toUpperCase()] ?? "\uFFFD";
}
