/** Twelve colours that carry white letters at 4.5:1 and keep apart on paper and in the dark. */
const colours = [
  "#1f6f78",
  "#a4442f",
  "#4a5fa8",
  "#7a5a00",
  "#8a3f7d",
  "#2f7340",
  "#b03058",
  "#5b5a9e",
  "#8b5122",
  "#27708f",
  "#6d6a1f",
  "#9b3f9a",
] as const;

/** Each person's colour, the same in every browser. */
export function colourOf(userId: string): string {
  let hash = 0;
  for (const letter of userId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return colours[hash % colours.length] ?? colours[0];
}

/** A colleague's caret. The name shows for a moment after each move, and under the pointer. */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "caret";
  caret.style.setProperty("--caret", String(user["color"]));
  caret.setAttribute("aria-hidden", "true");
  const name = document.createElement("span");
  name.className = "caret-name";
  name.textContent = String(user["name"] ?? "");
  caret.append("\u2060", name, "\u2060");
  return caret;
}

export function renderSelection(user: Record<string, unknown>): Record<string, string> {
  return { class: "caret-selection", style: `--caret: ${String(user["color"])}` };
}
