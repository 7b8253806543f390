import { Extension } from "@tiptap/core";
import type { Node, Schema } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    tables: {
      /** Puts a table with a row of headings here, with the caret in its first cell. */
      startTable: (rows: number, columns: number) => ReturnType;
    };
  }
}

/** The stock command makes cells without a paragraph where the schema allows them, and the caret finds no place. */
export const Tables = Extension.create({
  name: "tables",

  addCommands() {
    return {
      startTable:
        (rows, columns) =>
        ({ tr, dispatch, state }) => {
          if (dispatch) {
            const start = tr.selection.$from.before(1);
            tr.replaceSelectionWith(table(state.schema, rows, columns)).scrollIntoView();
            tr.setSelection(TextSelection.near(tr.doc.resolve(firstTableAfter(tr.doc, start) + 3)));
          }
          return true;
        },
    };
  },
});

function table(schema: Schema, rows: number, columns: number): Node {
  const row = (cell: string) =>
    schema.node(
      "tableRow",
      null,
      Array.from({ length: columns }, () => schema.node(cell, null, [schema.node("paragraph")])),
    );
  return schema.node(
    "table",
    null,
    Array.from({ length: rows }, (_, index) => row(index === 0 ? "tableHeader" : "tableCell")),
  );
}

function firstTableAfter(doc: Node, position: number): number {
  let found = position;
  let done = false;
  doc.nodesBetween(position, doc.content.size, (node, at) => {
    if (!done && node.type.name === "table" && at >= position) {
      found = at;
      done = true;
    }
    return !done;
  });
  return found;
}
