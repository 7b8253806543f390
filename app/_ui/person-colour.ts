/** Colours that carry white letters at 4.5:1 and keep apart from each other on paper and in the dark. */
const colours = [
  "#1f6f78",
  "#a4442f",
  "#3f5fb0",
  "#7a5a00",
  "#8a3f9d",
  "#2f7340",
  "#b0306a",
  "#4b5563",
  "#7b4a1e",
  "#5b4bb5",
] as const;

/** Each person's colour, the same in every browser (FNV-1a of the id). */
export function colourOf(userId: string): string {
  let hash = 0x811c9dc5;
  for (const letter of userId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return colours[hash % colours.length] ?? colours[0];
}
