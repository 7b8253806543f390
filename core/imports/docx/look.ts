import type { Letters } from "./read-styles.ts";

/** How a paragraph is set. */
export interface Look {
  /** That of its smallest letters, in half points. */
  readonly size: number;
  /** Every letter is. */
  readonly bold: boolean;
  readonly centred: boolean;
}

/** Looks at a paragraph's words while they are read. */
export class LookOfWords {
  #size = Number.POSITIVE_INFINITY;
  #bold = true;

  add(text: string, { size = 0, bold = false }: Letters): void {
    if (text.trim() === "") return;
    this.#size = Math.min(this.#size, size);
    this.#bold &&= bold;
  }

  finish(centred: boolean): Look {
    const hasWords = Number.isFinite(this.#size);
    return { size: hasWords ? this.#size : 0, bold: hasWords && this.#bold, centred };
  }
}
