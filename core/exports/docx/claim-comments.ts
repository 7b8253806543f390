import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Remark } from "../claim-remarks.ts";
import type { Block, Inline } from "../tree.ts";

/** Comments on the words of claims, each from its claim's first word to its last. */
export class ClaimComments {
  readonly #remarks: ReadonlyMap<string, Remark>;
  /** How many pieces of each claim are still to come. */
  readonly #left = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #written: ICommentOptions[] = [];

  /** `blocks` are all that will be written with these comments. */
  constructor(remarks: ReadonlyMap<string, Remark>, blocks: readonly Block[]) {
    this.#remarks = remarks;
    for (const id of blocks.flatMap(claimsIn)) this.#left.set(id, (this.#left.get(id) ?? 0) + 1);
  }

  /** In the order of their first words. */
  get written(): readonly ICommentOptions[] {
    return this.#written;
  }

  /** The next piece of a claim as it is written, with where its comment begins, or ends, if that is here. */
  around(claimId: unknown, write: () => ParagraphChild[]): ParagraphChild[] {
    const remark = typeof claimId === "string" ? this.#remarks.get(claimId) : undefined;
    if (typeof claimId !== "string" || !remark) return write();
    const known = this.#numbers.get(claimId);
    const number = known ?? this.#begin(claimId, remark);
    const piece = write();
    const left = (this.#left.get(claimId) ?? 1) - 1;
    this.#left.set(claimId, left);
    return [
      ...(known === undefined ? [new CommentRangeStart(number)] : []),
      ...piece,
      ...(left === 0
        ? [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })]
        : []),
    ];
  }

  #begin(claimId: string, { author, at, lines }: Remark): number {
    const id = this.#written.length;
    this.#numbers.set(claimId, id);
    this.#written.push({
      id,
      author,
      initials: initialsOf(author),
      date: new Date(at),
      children: lines.map((text) => new Paragraph({ style: "FootnoteText", children: [new TextRun(text)] })),
    });
    return id;
  }
}

function claimsIn({ blocks, inlines }: Block): string[] {
  return [...blocks.flatMap(claimsIn), ...inlines.flatMap(claimsAmong)];
}

/** Word has no comments in notes: what stands there is not looked at. */
function claimsAmong(inline: Inline): string[] {
  if (inline.type !== "marked") return [];
  const within = inline.inlines.flatMap(claimsAmong);
  const { id } = inline.attrs;
  return inline.mark === "claim" && typeof id === "string" ? [id, ...within] : within;
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join("");
}
