"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Series } from "#core/series/model";
import table from "../list/table.module.css";
import { ReadyButton } from "../ready-button.tsx";
import classes from "./series.module.css";

const ReleasesDialog = dynamic(() => import("./releases-dialog.tsx"), { ssr: false });
const SeriesDialog = dynamic(() => import("./series-dialog.tsx"), { ssr: false });

interface SeriesTableProps {
  readonly workspaceId: string;
  readonly series: readonly Series[];
  readonly mayEdit: boolean;
}

export function SeriesTable({ workspaceId, series, mayEdit }: SeriesTableProps) {
  const t = useTranslations("series");
  const languages = useTranslations("briefs.languages");
  const [open, setOpen] = useState<Series | null>(null);
  const [taken, setTaken] = useState<Series | null>(null);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("fields.name")}</th>
            <th scope="col" className={table.wide}>
              {t("fields.language")}
            </th>
            <th scope="col" className={table.wide}>
              {t("fields.briefs")}
            </th>
            <th scope="col">{t("fields.next")}</th>
            <th scope="col">{t("fields.releases")}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {mayEdit ? (
                  <button
                    type="button"
                    className={classes.name}
                    aria-label={t("editNamed", { name: each.name })}
                    onClick={() => setOpen(each)}
                  >
                    {each.name}
                  </button>
                ) : (
                  <span className={classes.plain}>{each.name}</span>
                )}
                {each.archived && <div className={table.sub}>{t("archived")}</div>}
              </th>
              <td className={table.wide}>{languages(each.language)}</td>
              <td className={table.wide}>{each.briefs}</td>
              <td>{each.nextNumber ?? "–"}</td>
              <td>
                {each.releases === 0 ? (
                  0
                ) : (
                  <button
                    type="button"
                    className={classes.take}
                    aria-label={t("releases.takeNamed", { count: each.releases, name: each.name })}
                    onClick={() => setTaken(each)}
                  >
                    {t("releases.take", { count: each.releases })}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {taken && <ReleasesDialog series={taken} onClose={() => setTaken(null)} />}
      {open && <SeriesDialog workspaceId={workspaceId} series={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Answers to the key N. */
export function NewSeriesButton({ workspaceId, asked }: { workspaceId: string; asked: boolean }) {
  const t = useTranslations("series");
  const [open, setOpen] = useState(asked);
  return (
    <>
      <ReadyButton opens="new" data-key="n" onOpen={() => setOpen(true)}>
        {t("new")}
      </ReadyButton>
      {open && <SeriesDialog workspaceId={workspaceId} series={null} onClose={() => setOpen(false)} />}
    </>
  );
}
