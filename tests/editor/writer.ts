import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import {
  type ProsemirrorBinding,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  yUndoPluginKey,
  yXmlFragmentToProsemirrorJSON,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { createDoc } from "#editor/create-doc";
import { normalising } from "#editor/normalising";
import { documentField, nodeNames, schema } from "#editor/schema";
import { sectionIds } from "#editor/section-ids";
import { keepClaimsThroughUndo } from "../../app/_editor/rescue/claims-through-undo.ts";
import type { Orphan } from "../../app/_editor/rescue/orphans.ts";
import { putBack } from "../../app/_editor/rescue/put-back.ts";
import { steady } from "../../app/_editor/text/steady-binding.ts";
import { takenAlong } from "../../app/_editor/rescue/taken-along.ts";
import { watchLosses } from "../../app/_editor/rescue/watch-losses.ts";

/** Someone who writes: a Y.Doc and the editor's own binding over it, with everything but a screen. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly text: () => Node;
  readonly edit: (change: (tr: Transaction) => void) => void;
  /** Each edit is a step of its own. */
  readonly history: Y.UndoManager;
  /** Takes in what a colleague wrote, and puts back own words that it takes along. */
  readonly receive: (update: Uint8Array) => void;
  /** What he tells a colleague, who has heard all that was told before. */
  readonly tell: () => Uint8Array;
  /** The words that were put back. */
  readonly putBack: string[];
  readonly leave: () => void;
}

let ids = 0;

/** `chance` is how many letters may be alike by chance: 1 where each letter is another. */
export function writer(clientId: number, begin?: Uint8Array, chance?: number): Writer {
  const doc = createDoc();
  doc.clientID = clientId;
  if (begin) Y.applyUpdate(doc, begin);
  const sync = ySyncPlugin(doc.getXmlFragment(documentField));
  const undo = yUndoPlugin({ protectedNodes: new Set<string>(nodeNames) });
  let state = EditorState.create({
    schema,
    plugins: [sync, undo, normalising(), sectionIds(() => `section-${clientId}-${++ids}`)],
  });
  const { undoManager: history } = yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager };
  const view = {
    get state() {
      return state;
    },
    hasFocus: () => false,
    dispatch: (tr: Transaction) => {
      state = state.apply(tr);
      bound.update?.(view, state);
    },
  } as unknown as EditorView;
  let bound: { update?: (view: EditorView, before: EditorState) => void; destroy?: () => void } = {};
  bound = sync.spec.view?.(view) ?? {};
  steady((ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding }).binding);
  const edit: Writer["edit"] = (change) => {
    const { tr } = state;
    change(tr);
    if (!tr.docChanged) return;
    history.stopCapturing();
    view.dispatch(tr);
  };
  const stopKeeping = keepClaimsThroughUndo(history);
  const orphans: Orphan[] = [];
  const rescued: string[] = [];
  const own = new Set([clientId]);
  const taken = takenAlong();
  let shared = 0;
  let telling = 0;
  const watch = watchLosses(doc, {
    own: () => own,
    shared: () => shared,
    taken,
    report: (found) => orphans.push(...found),
    ...(chance !== undefined && { chance }),
  });
  return {
    doc,
    text: () => state.doc,
    edit,
    history,
    putBack: rescued,
    tell: () => {
      shared = telling;
      telling = Y.getState(doc.store, clientId);
      return taken.tell(doc);
    },
    receive: (update) => {
      watch.receive(update, () => Y.applyUpdate(doc, update, "colleague"));
      watch.mend(() => {
        const lost = orphans.splice(0);
        rescued.push(...lost.map(({ text }) => text));
        if (lost.length > 0) edit((tr) => lost.forEach((orphan) => putBack(tr, orphan)));
      });
    },
    leave: () => {
      watch.stop();
      stopKeeping();
      history.destroy();
      bound.destroy?.();
    },
  };
}

/** Everybody gets what everybody wrote, and what each mended because of it. */
export function exchange(writers: readonly Writer[]): void {
  for (let round = 0; round < 12; round++) {
    const updates = writers.map(({ tell }) => tell());
    const before = states(writers);
    for (const { receive } of writers) for (const update of updates) receive(update);
    if (states(writers) === before) return;
  }
  throw new Error("the texts do not come to rest");
}

function states(writers: readonly Writer[]): string {
  return writers.map(({ doc }) => [...Y.encodeStateVector(doc)].join()).join(";");
}

/** The text as the server reads it. Throws where the schema would reject it. */
export function accepted(doc: Y.Doc): Node {
  const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(documentField)) as { content?: unknown[] };
  const content = json.content?.length ? json.content : [{ type: "paragraph" }];
  const node = schema.nodeFromJSON({ type: "doc", content });
  node.check();
  return node;
}
