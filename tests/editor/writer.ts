import type { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPlugin, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { normalising } from "#editor/normalising";
import { documentField, schema } from "#editor/schema";
import { sectionIds } from "#editor/section-ids";

/** Someone who writes: a Y.Doc and the editor's own binding over it, with everything but a screen. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly text: () => Node;
  readonly edit: (change: (tr: Transaction) => void) => void;
  readonly leave: () => void;
}

let ids = 0;

export function writer(clientId: number, begin?: Uint8Array): Writer {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  if (begin) Y.applyUpdate(doc, begin);
  const sync = ySyncPlugin(doc.getXmlFragment(documentField));
  let state = EditorState.create({
    schema,
    plugins: [sync, normalising(), sectionIds(() => `section-${clientId}-${++ids}`)],
  });
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
  return {
    doc,
    text: () => state.doc,
    edit: (change) => {
      const { tr } = state;
      change(tr);
      if (tr.docChanged) view.dispatch(tr);
    },
    leave: () => bound.destroy?.(),
  };
}

/** Everybody gets what everybody wrote. */
export function exchange(writers: readonly Writer[]): void {
  const updates = writers.map(({ doc }) => Y.encodeStateAsUpdate(doc));
  for (const { doc } of writers) for (const update of updates) Y.applyUpdate(doc, update);
  // A binding may mend what it meets; its mending reaches the others as well.
  const mended = writers.map(({ doc }) => Y.encodeStateAsUpdate(doc));
  for (const { doc } of writers) for (const update of mended) Y.applyUpdate(doc, update);
}

/** The text as the server reads it. Throws where the schema would reject it. */
export function accepted(doc: Y.Doc): Node {
  const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(documentField)) as { content?: unknown[] };
  const content = json.content?.length ? json.content : [{ type: "paragraph" }];
  const node = schema.nodeFromJSON({ type: "doc", content });
  node.check();
  return node;
}
