/** The words of one item of a JSON array, and their line. */
export interface ItemText {
  readonly line: number;
  readonly text: string;
  readonly closed: boolean;
}

/**
 * The items of an array of objects, or the one object there is, without reading what is in them: an item that is broken
 * inside does not spoil the others, as long as its brackets and quotation marks are whole.
 */
export function splitItems(text: string): ItemText[] {
  const items: ItemText[] = [];
  let line = 1;
  let depth = 0;
  let start = { place: 0, line: 1 };
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (letter === "\n") line += 1;
    else if (letter === '"' && depth > 0) {
      const end = endOfText(text, place);
      line += text.slice(place, end).split("\n").length - 1;
      place = end;
    } else if (letter === "{") {
      if (depth === 0) start = { place, line };
      depth += 1;
    } else if (letter === "}" && depth > 0) {
      depth -= 1;
      if (depth === 0)
        items.push({ line: start.line, text: text.slice(start.place, place + 1), closed: true });
    }
  }
  if (depth > 0) items.push({ line: start.line, text: text.slice(start.place), closed: false });
  return items;
}

/** JSON has no line breaks in its texts: one that is not closed ends with its line. */
function endOfText(text: string, opening: number): number {
  for (let place = opening + 1; place < text.length; place += 1) {
    if (text[place] === "\\") place += 1;
    else if (text[place] === '"') return place;
    else if (text[place] === "\n") return place - 1;
  }
  return text.length;
}
