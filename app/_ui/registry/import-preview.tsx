"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ImportedEntities } from "#core/entities/model";
import work from "../imports/import.module.css";
import form from "../form.module.css";
import classes from "./import-preview.module.css";

interface ImportPreviewProps {
  readonly fileName: string;
  readonly result: ImportedEntities;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

/** What a table would do: how many records it adds and changes, which they are, and which rows are wrong and why. */
export function ImportPreview({ fileName, result, busy, failure, onWrite, onBack }: ImportPreviewProps) {
  const t = useTranslations("entities.import");
  const { created, changed, unchanged, wrong, ignored } = result;
  const nothing = created + changed === 0;
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => foot.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus(), []);
  return (
    <div className={form.form}>
      <output className={classes.summary}>
        <span className={work.name}>{fileName}</span>
        <span>{t("counts", { created, changed, unchanged, wrong })}</span>
      </output>
      {wrong > 0 && (
        <p role="alert" className={form.failure}>
          {t("wrong")}
        </p>
      )}
      {wrong === 0 && nothing && <p className={work.hint}>{t("nothing")}</p>}
      {ignored.length > 0 && <p className={work.hint}>{t("ignored", { columns: ignored.join(", ") })}</p>}
      {wrong > 0 ? <Problems result={result} /> : <Rows result={result} />}
      {failure !== null && (
        <p role="alert" className={form.failure}>
          {failure}
        </p>
      )}
      <div ref={foot} className={form.footer}>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t("another")}
        </Button>
        {wrong === 0 && !nothing && (
          <Button loading={busy} onClick={onWrite}>
            {t("submit")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Problems({ result: { problems } }: Pick<ImportPreviewProps, "result">) {
  const t = useTranslations("entities.import");
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={classes.rows} tabIndex={0} aria-label={t("problemsLabel")}>
      {problems.map(({ row, column, code }) => (
        <li key={`${row} ${column} ${code}`}>
          <span className={classes.row}>{t("row", { row })}</span>
          <span>
            {column !== null && <code>{column}</code>} {t(`problems.${code}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rows({ result: { rows, created, changed } }: Pick<ImportPreviewProps, "result">) {
  const t = useTranslations("entities.import");
  const more = created + changed - rows.length;
  if (rows.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={classes.rows} tabIndex={0} aria-label={t("rowsLabel")}>
      {rows.map(({ row, name, isNew, fields }) => (
        <li key={row}>
          <span className={classes.row}>{t("row", { row })}</span>
          <span>
            {name}{" "}
            <small>
              {isNew
                ? t("isNew")
                : t("changes", { fields: fields.map((field) => t(`columns.${field}`)).join(", ") })}
            </small>
          </span>
        </li>
      ))}
      {more > 0 && <li className={work.hint}>{t("more", { count: more })}</li>}
    </ul>
  );
}
