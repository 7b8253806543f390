import type { ChainedCommands, Editor } from "@tiptap/core";

/** The kinds of block that one can ask for, in the order in which menus show them. */
export const blockNames = [
  "paragraph",
  "section",
  "heading",
  "subheading",
  "bulletList",
  "orderedList",
  "quote",
  "table",
  "image",
  "footnote",
  "citation",
] as const;
export type BlockName = (typeof blockNames)[number];

export const blockCommands: Readonly<Record<BlockName, (chain: ChainedCommands) => ChainedCommands>> = {
  paragraph: (chain) => chain.clearNodes().setParagraph(),
  section: (chain) => chain.clearNodes().setNode("sectionHeading"),
  heading: (chain) => chain.clearNodes().setNode("heading", { level: 3 }),
  subheading: (chain) => chain.clearNodes().setNode("heading", { level: 4 }),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  quote: (chain) => chain.toggleBlockquote(),
  table: (chain) => chain.startTable(3, 3),
  image: (chain) => chain.chooseImage(),
  footnote: (chain) => chain.insertFootnote(),
  citation: (chain) => chain.insertContent("@"),
};

/** What the fixed toolbar's first menu shows. */
export type TextBlock = "paragraph" | "section" | "heading" | "subheading";
export const textBlocks: readonly TextBlock[] = ["paragraph", "section", "heading", "subheading"];

export function textBlockAt(editor: Editor): TextBlock {
  if (editor.isActive("sectionHeading")) return "section";
  if (editor.isActive("heading", { level: 3 })) return "heading";
  if (editor.isActive("heading", { level: 4 })) return "subheading";
  return "paragraph";
}
