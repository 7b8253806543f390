import type { Block } from "../tree.ts";

/** A list's items, each under its marker. They stand close together when none of them holds an empty line. */
export function writeItems(
  items: readonly Block[],
  marker: (index: number) => string,
  write: (item: Block) => string,
): string {
  const written = items.map((item) => tighten(item, write(item)));
  const lines = written.map((text, index) => hang(text, marker(index)));
  return lines.join(written.some((text) => text.includes("\n\n")) ? "\n\n" : "\n");
}

/** A list may follow its item's paragraph without an empty line, unless it counts from other than 1. */
function tighten({ blocks }: Block, text: string): string {
  const [first, second, ...others] = blocks;
  const nested = first?.type === "paragraph" && second?.type === "bulletList" && others.length === 0;
  return nested ? text.replace("\n\n", "\n") : text;
}

function hang(text: string, marker: string): string {
  const indent = " ".repeat(marker.length + 1);
  return `${marker} ${text.replaceAll(/\n(?!\n)/g, `\n${indent}`)}`.trimEnd();
}
