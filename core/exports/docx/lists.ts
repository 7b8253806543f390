import { AlignmentType, type ILevelsOptions, LevelFormat } from "docx";

/** Word counts nine levels; what lies deeper stays at the ninth. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

export interface Numbering {
  reference: string;
  levels: ILevelsOptions[];
}

/** How far to the right the words of a list's item stand, in twentieths of a point; level 0 is the outermost. */
export function indentOf(level: number): number {
  return 397 * (level + 1);
}

export function deepest(level: number): number {
  return Math.min(level, levels.length - 1);
}

export const bullets: Numbering = {
  reference: "bullets",
  levels: levels.map((level) => levelOf(level, LevelFormat.BULLET, ["•", "–", "·"][level % 3] ?? "•", 1)),
};

/** A numbered list of its own, so that each begins anew. */
export function numbersFrom(start: number, reference: string): Numbering {
  return {
    reference,
    levels: levels.map((level) => levelOf(level, LevelFormat.DECIMAL, `%${level + 1}.`, start)),
  };
}

function levelOf(
  level: number,
  format: ILevelsOptions["format"],
  text: string,
  start: number,
): ILevelsOptions {
  const indent = { left: indentOf(level), hanging: 397 };
  return { level, format, text, start, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
