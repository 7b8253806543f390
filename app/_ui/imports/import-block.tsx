"use client";

import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { ReadOnlyText } from "../read-only-text.tsx";
import { type PreviewBlock, nodeInRole } from "./preview-blocks.ts";
import classes from "./review.module.css";

interface ImportBlockProps {
  readonly block: PreviewBlock;
  /** Of the text. */
  readonly language: string;
  /** Something in it should be looked at. */
  readonly isDoubtful: boolean;
  readonly onChoose: (block: PreviewBlock, role: PreviewBlock["role"]) => void;
}

/** A block of what was read, with a choice of what it is. */
export const ImportBlock = memo(
  ({ block, language, isDoubtful, onChoose }: ImportBlockProps) => {
    const t = useTranslations("briefs.import");
    const { index, node, role, choices } = block;
    const kept = isKept(node.type) ? node.type : "list";
    return (
      <li
        id={blockId(index)}
        className={classes.block}
        data-role={role}
        data-doubtful={isDoubtful || undefined}
        data-corrected={block.isCorrected || undefined}
      >
        <NativeSelect
          aria-label={t("roleOf", { number: index + 1 })}
          size="xs"
          variant="unstyled"
          value={role}
          onChange={(event) => onChoose(block, event.currentTarget.value as PreviewBlock["role"])}
          data={choices.map((value) => ({
            value,
            label: value === "kept" ? t(`kinds.${kept}`) : t(`roles.${value}`),
          }))}
        />
        <div className={classes.text} lang={language}>
          <ReadOnlyText content={[nodeInRole(block)]} notesLabel={t("notes")} />
        </div>
      </li>
    );
  },
  (before, after) =>
    before.language === after.language &&
    before.isDoubtful === after.isDoubtful &&
    before.onChoose === after.onChoose &&
    before.block.node === after.block.node &&
    before.block.role === after.block.role &&
    before.block.isCorrected === after.block.isCorrected &&
    before.block.choices.join() === after.block.choices.join(),
);

function isKept(type: string): type is "table" | "blockquote" | "image" {
  return type === "table" || type === "blockquote" || type === "image";
}

export function blockId(index: number): string {
  return `imported-block-${index}`;
}
