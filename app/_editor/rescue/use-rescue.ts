"use client";

import { TextSelection } from "@tiptap/pm/state";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { isLocalChange } from "#editor/local-change";
import { toast } from "../../_ui/toasts.tsx";
import type { Room } from "../room.ts";
import { undoManagerOf } from "../text/undo-state.ts";
import { keepClaimsThroughUndo } from "./claims-through-undo.ts";
import type { Orphan } from "./orphans.ts";
import { putBack } from "./put-back.ts";

/** Who has typed so lately is still typing: the caret goes behind the words that were put back. */
const typingMs = 2000;

/** Puts words and tags back that a colleague's change or an undo took along, and says so where the words' block is gone. */
export function useRescue(room: Room | null): void {
  const t = useTranslations("editor.rescue");
  useEffect(() => {
    if (!room) return;
    const { editor, sync } = room;
    let typedAt = 0;
    const onTransaction = ({ transaction }: { transaction: Parameters<typeof isLocalChange>[0] }) => {
      if (isLocalChange(transaction)) typedAt = Date.now();
    };
    const putAllBack = (orphans: readonly Orphan[]) => {
      const { tr } = editor.state;
      const places = orphans.map((orphan) => putBack(tr, orphan)).filter((place) => place !== null);
      const last = places.at(-1);
      if (!last) return;
      if (Date.now() - typedAt < typingMs) tr.setSelection(TextSelection.near(tr.doc.resolve(last.end), -1));
      editor.view.dispatch(tr);
      if (places.some(({ alone }) => alone)) toast({ message: t("alone") });
    };
    const rescue = (orphans: readonly Orphan[]) => {
      if (editor.isDestroyed) return;
      if (editor.isEditable) sync.mend(() => putAllBack(orphans));
      else putAllBack(orphans);
    };
    const history = undoManagerOf(editor.state);
    const stopKeeping = history && keepClaimsThroughUndo(history);
    editor.on("transaction", onTransaction);
    // The binding has to draw the change first.
    const stop = sync.onOrphans((orphans) => queueMicrotask(() => rescue(orphans)));
    return () => {
      editor.off("transaction", onTransaction);
      stopKeeping?.();
      stop();
    };
  }, [room, t]);
}
