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
