import { Extension } from "@tiptap/core";

export interface RoomKeys {
  readonly tagClaim: () => boolean;
  readonly editLink: () => boolean;
  readonly showShortcuts: () => boolean;
  /** The mention at the caret, or the next suggestion after it. */
  readonly openMention: () => boolean;
  /** Asks for a source to cite at the caret. */
  readonly cite: () => boolean;
  /** The mention at a position, where there is one. */
  readonly clickMention: (position: number) => boolean;
}

/**
 * The room's own shortcuts. None of them is Ctrl+Alt with a letter: on Windows that is AltGr, with which Polish
 * letters are typed. None is taken by a browser: Ctrl+Shift with most letters opens one of its tools.
 */
export function roomKeys({ tagClaim, editLink, showShortcuts, openMention, cite }: RoomKeys): Extension {
  return Extension.create({
    name: "roomKeys",
    priority: 1200,
    addKeyboardShortcuts: () => ({
      "Mod-Shift-Enter": tagClaim,
      "Mod-k": editLink,
      "Mod-/": showShortcuts,
      "Mod-.": openMention,
      // Shift and 2 make the sign that does the same.
      "Mod-Shift-2": cite,
    }),
  });
}
