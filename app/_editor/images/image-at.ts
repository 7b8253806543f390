import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { imageOf } from "#editor/image-attributes";

export interface ChosenImage {
  readonly position: number;
  readonly alt: string;
}

/** The picture whose caption the caret is in, or which is chosen as a whole; null: none. */
export function imageAt({ state: { selection } }: Editor): ChosenImage | null {
  const { $from, $to } = selection;
  const isWhole = selection instanceof NodeSelection;
  const node = isWhole ? selection.node : $from.sameParent($to) ? $from.parent : null;
  if (node?.type.name !== "image") return null;
  return { position: isWhole ? $from.pos : $from.before(), alt: imageOf(node.attrs).alt };
}
