"use client";

import { Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Source } from "#core/sources/model";
import { writeDateParts } from "../csl-date.ts";
import { authorNames } from "../registry/byline.ts";
import { CslDateText } from "../registry/csl-date-text.tsx";
import { SourceTypeName } from "../registry/source-type-name.tsx";
import classes from "./duplicates.module.css";

interface DuplicatePairProps {
  readonly workspaceId: string;
  readonly pair: readonly [Source, Source];
  readonly busy: boolean;
  /** Null for those who may only look. */
  readonly onKeep: ((survivor: Source, loser: Source) => void) | null;
}

const fields = [
  "title",
  "type",
  "authors",
  "container",
  "publisher",
  "number",
  "issued",
  "url",
  "doi",
  "reliability",
  "note",
  "uses",
  "added",
] as const;
type Field = (typeof fields)[number];

/** Two records side by side, what differs being marked, with a button under each that lets it stay. */
export function DuplicatePair({ workspaceId, pair, busy, onKeep }: DuplicatePairProps) {
  const t = useTranslations("bibliography.duplicates");
  const [first, second] = pair;
  const plain = usePlain();
  const rows = fields
    .map((field) => ({ field, values: pair.map((source) => plain(source, field)) }))
    .filter(({ values }) => values.some((value) => value !== ""));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("first")}</th>
          <th scope="col">{t("second")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, values: [one, other] }) => (
          <tr key={field} data-differs={one !== other || undefined}>
            <th scope="row">{t(`fields.${field}`)}</th>
            {pair.map((source) => (
              <td key={source.id}>
                <Value workspaceId={workspaceId} source={source} field={field} plain={plain(source, field)} />
              </td>
            ))}
          </tr>
        ))}
        {onKeep && (
          <tr className={classes.choice}>
            <th scope="row">{t("choice")}</th>
            {pair.map((source) => (
              <td key={source.id}>
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={busy}
                  aria-label={t("keepOf", {
                    title: source.title,
                    place: source === first ? "first" : "second",
                  })}
                  onClick={() => onKeep(source, source === first ? second : first)}
                >
                  {t("keep")}
                </Button>
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly workspaceId: string;
  readonly source: Source;
  readonly field: Field;
  readonly plain: string;
}

function Value({ workspaceId, source, field, plain }: ValueProps): ReactNode {
  switch (field) {
    case "title":
      return (
        <Link href={`/w/${workspaceId}/sources/${source.id}`} prefetch={false} lang={source.csl.language}>
          {plain}
        </Link>
      );
    case "type":
      return <SourceTypeName type={source.csl.type} />;
    case "issued":
      return <CslDateText date={source.csl.issued} />;
    default:
      return plain;
  }
}

/** A field in the words by which two records are compared. */
function usePlain(): (source: Source, field: Field) => string {
  const format = useFormatter();
  return (source, field) => {
    const { csl, title, url, reliability, note, uses, createdAt } = source;
    const values: Record<Field, string | number | null | undefined> = {
      title,
      type: csl.type,
      authors: authorNames(source).join(", "),
      container: csl["container-title"],
      publisher: csl.publisher,
      number: csl.number,
      issued: writeDateParts(csl.issued),
      url,
      doi: csl.DOI,
      reliability,
      note,
      uses,
      added: format.dateTime(new Date(createdAt), { dateStyle: "long" }),
    };
    return String(values[field] ?? "");
  };
}
