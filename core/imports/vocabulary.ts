/**
 * What a block of an imported text is to be: the heading of a section, a heading within one, a paragraph, one of the lead,
 * the rest of the block before it, or no part of the text.
 */
export const blockRoles = ["section", "heading", "paragraph", "lead", "joined", "left-out"] as const;
export type BlockRole = (typeof blockRoles)[number];
