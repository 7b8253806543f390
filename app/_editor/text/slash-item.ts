import type { BlockName } from "./blocks.ts";

/** One entry of the list under `/`. */
export interface SlashItem {
  readonly name: BlockName;
  readonly label: string;
  /** What Markdown people type instead. */
  readonly hint: string;
}
