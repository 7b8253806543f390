import type { JsonNode } from "#editor/json-node";
import { eachPiece, type TakePiece } from "../documents/flat-text.ts";
import { blockWithOrigins, type Origin } from "../documents/text-origins.ts";
import { footnotesOf } from "../sections/split-sections.ts";

/** Some of a block's words, or a line feed between them, which comes from nowhere. */
export interface BlockPiece {
  readonly length: number;
  readonly origin: Origin | null;
}

/** Gives a block's words, and then of each of its footnotes a line feed and its words. */
export function eachPieceOfBlock(node: JsonNode, emit: TakePiece): void {
  eachPiece([node], emit);
  for (const note of footnotesOf(node)) {
    emit("\n");
    eachPiece(note, emit);
  }
}

/** Where each piece of a block of a Y.Doc comes from, in the order of `eachPieceOfBlock`. */
export function piecesOfBlock(type: unknown): BlockPiece[] {
  const origins = new Map<JsonNode, Origin>();
  const pieces: BlockPiece[] = [];
  for (const node of blockWithOrigins(type, origins)) {
    eachPieceOfBlock(node, ({ length }, of) => {
      if (length > 0) pieces.push({ length, origin: (of && origins.get(of)) ?? null });
    });
  }
  return pieces;
}
