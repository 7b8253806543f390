"use client";

import { useTranslations } from "next-intl";
import type { BriefDetail } from "#core/briefs/model";
import classes from "./import.module.css";

interface ImportWarningsProps {
  readonly warnings: BriefDetail["importWarnings"];
  /** The sections' titles in order. */
  readonly sections: readonly string[];
  /** Leads to a block of the text, by its index. */
  readonly onShow?: (block: number) => void;
}

/** What the import did on its own judgement, each with the words concerned. Needs the namespace `briefs`. */
export function ImportWarnings({ warnings, sections, onShow }: ImportWarningsProps) {
  const t = useTranslations("briefs.warnings");
  return (
    <ul className={classes.warnings}>
      {warnings.map((warning, index) => (
        // The same words may be warned of twice: their order is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key -- a list that never changes
        <li key={index}>
          <p>{warningText(t, warning)}</p>
          {warning.excerpt && <blockquote className={classes.excerpt}>{warning.excerpt}</blockquote>}
          <Place name={sections[warning.section]} block={warning.block} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

interface PlaceProps {
  readonly name: string | undefined;
  readonly block: number | undefined;
  readonly onShow: ImportWarningsProps["onShow"];
}

function Place({ name, block, onShow }: PlaceProps) {
  if (!name) return null;
  if (!onShow || block === undefined) return <p className={classes.hint}>{name}</p>;
  return (
    <button type="button" className={classes.place} onClick={() => onShow(block)}>
      {name}
    </button>
  );
}

/** An importer newer than these words warns all the same. */
function warningText(
  t: ReturnType<typeof useTranslations<"briefs.warnings">>,
  { code, detail = {} }: BriefDetail["importWarnings"][number],
): string {
  const key = code as Parameters<typeof t>[0];
  if (!t.has(key)) return t("other");
  const values = Object.entries(detail).map(([name, value]) => [name, countOf(value)] as const);
  // What a sentence counts or names stands in the warning itself.
  return (t as unknown as (key: string, values: Record<string, string | number>) => string)(
    key,
    Object.fromEntries(values),
  );
}

/** Numbers are plural or not. */
function countOf(value: string): string | number {
  return /^\d{1,9}$/.test(value) ? Number(value) : value;
}
