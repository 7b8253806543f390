import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/**
 * Whether this browser's person changed the text. What arrives from elsewhere is left as it is: its own author's
 * browser mends it, and two browsers that mended the same thing at once would do it twice.
 */
export function isLocalChange(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return transaction.docChanged && sync?.isChangeOrigin !== true;
}
