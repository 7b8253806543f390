"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Source } from "#core/sources/model";
import { MoreButton } from "../list/more-button.tsx";
import table from "../list/table.module.css";
import { useMorePages } from "../list/use-more-pages.ts";
import { byline } from "./byline.ts";
import { CslDateText } from "./csl-date-text.tsx";
import { Grade } from "./grade.tsx";
import { SourceTypeName } from "./source-type-name.tsx";

interface SourceTableProps {
  readonly workspaceId: string;
  readonly page: { readonly items: readonly Source[]; readonly nextCursor: string | null };
  readonly query: Readonly<Record<string, string | undefined>>;
}

export function SourceTable({ workspaceId, page, query }: SourceTableProps) {
  const t = useTranslations("sources");
  const { items, more, busy } = useMorePages(page, "/sources", query, ({ id }) => id);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("columns.title")}</th>
            <th scope="col" className={table.wide}>
              {t("columns.type")}
            </th>
            <th scope="col" className={table.wide}>
              {t("columns.issued")}
            </th>
            <th scope="col">{t("columns.reliability")}</th>
            <th scope="col" className={table.number}>
              {t("columns.uses")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((source) => {
            const by = byline(source);
            return (
              <tr key={source.id}>
                <th scope="row">
                  <Link
                    href={`/w/${workspaceId}/sources/${source.id}`}
                    prefetch={false}
                    className={table.link}
                  >
                    {source.title}
                  </Link>
                  {by && <p className={table.sub}>{by}</p>}
                </th>
                <td className={`${table.wide} ${table.soft}`}>
                  <SourceTypeName type={source.csl.type} />
                </td>
                <td className={`${table.wide} ${table.soft}`}>
                  <CslDateText date={source.csl.issued} />
                </td>
                <td>
                  <Grade value={source.reliability} />
                </td>
                <td className={table.number}>{source.uses}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreButton more={more} busy={busy} />
    </>
  );
}
