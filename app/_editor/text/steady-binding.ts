import { Plugin, PluginKey } from "@tiptap/pm/state";
import { type ProsemirrorBinding, ySyncPluginKey } from "@tiptap/y-tiptap";

type Observer = (...change: Parameters<ProsemirrorBinding["_typeChanged"]>) => void;

/**
 * When one Yjs change makes another at once, the binding looks for the caret of before the first in the text of
 * after it, and throws where that has become shorter. The editor would then show an old text and write it over the
 * new one with the next key. Seen in the merging test; this forgets a caret that cannot be right any more, and
 * should drawing a change fail all the same, draws the whole text anew.
 */
export function steadyBinding(): Plugin {
  return new Plugin({
    key: new PluginKey("steadyBinding"),
    view: (view) => {
      const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding };
      steady(binding);
      return {};
    },
  });
}

export function steady(binding: ProsemirrorBinding): void {
  const draw = binding._observeFunction as Observer;
  binding.type.unobserveDeep(draw);
  const observer: Observer = (events, transaction) => {
    forgetLostCaret(binding);
    try {
      draw(events, transaction);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      (binding as { beforeTransactionSelection: unknown }).beforeTransactionSelection = null;
      binding._forceRerender();
    }
  };
  binding._observeFunction = observer;
  binding.type.observeDeep(observer);
}

interface Selection {
  absAnchor?: number | null;
  absHead?: number | null;
}

function forgetLostCaret(binding: ProsemirrorBinding): void {
  const selection = binding.beforeTransactionSelection as Selection | null;
  const size: number = binding.prosemirrorView?.state.doc.content.size ?? 0;
  if (!selection) return;
  if ((selection.absAnchor ?? 0) > size) selection.absAnchor = null;
  if ((selection.absHead ?? 0) > size) selection.absHead = null;
}
