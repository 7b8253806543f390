"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ImportedRow, ImportedSources } from "#core/bibliography/model";
import work from "../imports/import.module.css";
import rowsOf from "../registry/import-preview.module.css";
import classes from "./imported-rows.module.css";
import { useRowText } from "./use-row-text.ts";

interface ImportedRowsProps {
  readonly workspaceId: string;
  readonly result: ImportedSources;
}

const outcomes = ["wrong", "duplicate", "created"] as const;

/** The entries of a file by their lines: those that are wrong first, then those that are there already, then the new. */
export function ImportedRows({ workspaceId, result: { rows, more } }: ImportedRowsProps) {
  const t = useTranslations("bibliography.import");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className={classes.all} tabIndex={0} role="group" aria-label={t("rowsLabel")}>
      {outcomes.map((outcome) => {
        const ours = rows.filter((row) => row.outcome === outcome);
        return (
          ours.length > 0 && (
            <section key={outcome}>
              <h3 className={classes.heading} data-outcome={outcome}>
                {t(`${outcome}Heading`)}
              </h3>
              <ul className={`${rowsOf.rows} ${classes.rows}`}>
                {ours.map((row, index) => (
                  <Row key={`${row.line} ${index}`} workspaceId={workspaceId} row={row} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {more > 0 && <p className={work.hint}>{t("more", { count: more })}</p>}
    </div>
  );
}

function Row({ workspaceId, row }: { workspaceId: string; row: ImportedRow }) {
  const t = useTranslations("bibliography.import");
  const text = useRowText();
  const { line, title, sourceId, of } = row;
  const leads = sourceId ?? of?.id;
  const words = text(row);
  return (
    <li>
      <span className={rowsOf.row}>{t("line", { line })}</span>
      <span>
        {leads ? (
          <Link href={`/w/${workspaceId}/sources/${leads}`} prefetch={false} target="_blank">
            {title ?? t("untitled")}
          </Link>
        ) : (
          (title ?? t("untitled"))
        )}
        {words && <small className={classes.why}>{words}</small>}
      </span>
    </li>
  );
}
