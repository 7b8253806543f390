import { Blockquote } from "@tiptap/extension-blockquote";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

/*
 * The stock nodes, without their demand for a particular child. Two people can always delete, at once, the two
 * children of which one was required, and the binding deletes what the schema rejects with all the words in it.
 * The usual shape is restored by `normalising` in the browser of the person who edits.
 */
export const TolerantBlockquote = Blockquote.extend({ content: "block*" });
export const TolerantBulletList = BulletList.extend({ content: "listItem*" });
export const TolerantOrderedList = OrderedList.extend({ content: "listItem*" });
export const TolerantListItem = ListItem.extend({ content: "block*" });
export const TolerantTable = Table.extend({ content: "tableRow*" });
export const TolerantTableRow = TableRow.extend({ content: "(tableCell | tableHeader)*" });
export const TolerantTableCell = TableCell.extend({ content: "block*" });
export const TolerantTableHeader = TableHeader.extend({ content: "block*" });
