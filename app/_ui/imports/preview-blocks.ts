"use client";

import type { ImportPreview } from "#core/briefs/model";
import type { BlockRole } from "#core/imports/vocabulary";
import type { JsonNode } from "#editor/json-node";

/** A block of what was read, and what it is to be. */
export interface PreviewBlock {
  readonly index: number;
  readonly node: JsonNode;
  /** "kept": a list, a table or a quotation, as it is. */
  readonly role: BlockRole | "kept";
  /** What else it can be. */
  readonly choices: readonly (BlockRole | "kept")[];
  readonly isCorrected: boolean;
}

export type Roles = ReadonlyMap<number, BlockRole>;

/** The blocks with their reader's corrections. What stands before the first section is the lead. */
export function previewBlocks(content: ImportPreview["content"], roles: Roles): PreviewBlock[] {
  let [inLead, canJoin] = [true, false];
  return content.map((json, index) => {
    const node = json as unknown as JsonNode;
    const natural = naturalRole(node);
    const asked = roles.get(index);
    const corrected = asked === "joined" && !canJoin ? undefined : asked;
    const role = corrected ?? natural;
    if (role === "section") inLead = false;
    const isLead = inLead && (role === "paragraph" || role === "lead");
    const choices = choicesOf(natural, { inLead, canJoin });
    if (role !== "left-out") canJoin = role !== "kept";
    return { index, node, role: isLead ? "lead" : role, choices, isCorrected: corrected !== undefined };
  });
}

/** What a block is where nobody corrects it. */
export function naturalRole({ type }: JsonNode): "section" | "heading" | "paragraph" | "kept" {
  if (type === "sectionHeading") return "section";
  return type === "heading" || type === "paragraph" ? type : "kept";
}

function choicesOf(
  natural: PreviewBlock["role"],
  { inLead, canJoin }: { inLead: boolean; canJoin: boolean },
): PreviewBlock["choices"] {
  if (natural === "kept") return ["kept", "left-out"];
  const paragraph = inLead ? [] : (["paragraph"] as const);
  const joined = canJoin ? (["joined"] as const) : [];
  return ["section", "heading", ...paragraph, "lead", ...joined, "left-out"];
}

const typeOfRole = {
  section: "sectionHeading",
  heading: "heading",
  paragraph: "paragraph",
  lead: "paragraph",
} as const;

/** The block as it will be set. */
export function nodeInRole({ node, role }: Pick<PreviewBlock, "node" | "role">): JsonNode {
  if (role === "kept" || role === "joined" || role === "left-out") return node;
  const type = typeOfRole[role];
  return type === node.type ? node : { ...node, type };
}

export function wordsOf(node: JsonNode): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join("");
}
