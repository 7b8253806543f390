import type { Inline } from "./tree.ts";

/** What a picture would show, where it cannot be shown. */
export function altWords(alt: string): Inline[] {
  return alt === "" ? [] : [{ type: "text", text: `[${alt}]`, inlines: [] }];
}

/** The words of a line, without its notes. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "footnote") return "";
      if (inline.type === "hardBreak") return " ";
      return inline.type === "text" ? inline.text : wordsOf(inline.inlines);
    })
    .join("");
}
