import { Plugin, PluginKey } from "@tiptap/pm/state";
import { isLocalChange } from "#editor/local-change";

/** While the person may not write, nothing that runs in the browser may either: the server would refuse it. */
export function readingOnly(mayWrite: () => boolean): Plugin {
  return new Plugin({
    key: new PluginKey("readingOnly"),
    filterTransaction: (transaction) => !isLocalChange(transaction) || mayWrite(),
  });
}
