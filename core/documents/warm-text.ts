import type { ProjectedText } from "../sections/projected-text.ts";

/**
 * Keeps a brief's text between two projections of it, so that the next one need not load it. Whoever projects one
 * brief again and again owns one, passes it along, and disposes of it at the end. It takes the memory of the text's
 * Y.Doc. It is never trusted blindly: each projection sees whether another one came between, on whatever node.
 */
export class WarmText {
  #kept: ProjectedText | null = null;
  #disposed = false;

  /** Lends the text to one projection; while that runs, and after it failed, there is none. */
  take(): ProjectedText | null {
    const text = this.#kept;
    this.#kept = null;
    return text;
  }

  /** Keeps the text of a projection that is committed. */
  keep(text: ProjectedText): void {
    if (this.#disposed) {
      text.destroy();
      return;
    }
    this.#kept?.destroy();
    this.#kept = text;
  }

  /** Lets go of the text for good; a projection that runs is not disturbed. */
  dispose(): void {
    this.#disposed = true;
    this.take()?.destroy();
  }
}
