import { type Extensions, getSchema } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import { Claim } from "./marks/claim.ts";
import { EntityMention } from "./marks/entity.ts";
import { Citation } from "./nodes/citation.ts";
import { Footnote } from "./nodes/footnote.ts";
import { Image } from "./nodes/image.ts";
import { SectionHeading } from "./nodes/section-heading.ts";
import {
  TolerantBlockquote,
  TolerantBulletList,
  TolerantListItem,
  TolerantOrderedList,
  TolerantTable,
  TolerantTableCell,
  TolerantTableHeader,
  TolerantTableRow,
} from "./nodes/tolerant.ts";

/**
 * Raised with every change of what the schema accepts. The socket turns away a browser that holds another
 * version: it would delete what it does not know.
 */
export const schemaVersion = 3;

/** The name of the one XmlFragment of a brief's Y.Doc. */
export const documentField = "default";

/** THE list of what a brief's text can hold, the same in the browser and on the server. */
export const schemaExtensions: Extensions = [
  Document,
  Text,
  Paragraph,
  SectionHeading,
  Heading.configure({ levels: [3, 4] }),
  TolerantBulletList,
  TolerantOrderedList,
  TolerantListItem,
  TolerantBlockquote,
  TolerantTable.configure({ resizable: false }),
  TolerantTableRow,
  TolerantTableHeader,
  TolerantTableCell,
  Image,
  Footnote,
  Citation,
  HardBreak,
  Bold,
  Italic,
  Underline,
  Link.configure({
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    defaultProtocol: "https",
    isAllowedUri: (address, { defaultValidate }) =>
      /^(?:https?|mailto):/i.test(address) && defaultValidate(address),
    HTMLAttributes: { rel: "noopener noreferrer nofollow", target: null },
  }),
  Claim,
  EntityMention,
];

export const nodeNames = [
  "doc",
  "text",
  "paragraph",
  "sectionHeading",
  "heading",
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "table",
  "tableRow",
  "tableHeader",
  "tableCell",
  "image",
  "footnote",
  "citation",
  "hardBreak",
] as const;
export type NodeName = (typeof nodeNames)[number];

export const markNames = ["bold", "italic", "underline", "link", "claim", "entity"] as const;
export type MarkName = (typeof markNames)[number];

export const schema = getSchema(schemaExtensions);
