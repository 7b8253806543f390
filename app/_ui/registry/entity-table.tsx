"use client";

import { VisuallyHidden } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import type { Entity } from "#core/entities/model";
import { MoreButton } from "../list/more-button.tsx";
import table from "../list/table.module.css";
import { useMorePages } from "../list/use-more-pages.ts";
import { entityNames } from "./entity-names.ts";
import { MergeSelection } from "./merge-selection.tsx";

interface EntityTableProps {
  readonly workspaceId: string;
  readonly page: { readonly items: readonly Entity[]; readonly nextCursor: string | null };
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Whether rows can be ticked, to merge two of them. */
  readonly mayMerge: boolean;
}

const shownAliases = 4;

export function EntityTable({ workspaceId, page, query, mayMerge }: EntityTableProps) {
  const t = useTranslations("entities");
  const locale = useLocale();
  const { items, more, busy } = useMorePages(page, "/entities", query, ({ id }) => id);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (id: string) =>
    setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id]);
  const selected = ticked.flatMap((id) => items.find((entity) => entity.id === id) ?? []);
  return (
    <>
      {selected.length > 0 && (
        <MergeSelection workspaceId={workspaceId} selected={selected} onClear={() => setTicked([])} />
      )}
      <table className={table.table}>
        <thead>
          <tr>
            {mayMerge && (
              <th scope="col" className={table.tick}>
                <VisuallyHidden>{t("merge.tick")}</VisuallyHidden>
              </th>
            )}
            <th scope="col">{t("columns.name")}</th>
            <th scope="col" className={table.wide}>
              {t("columns.other")}
            </th>
            <th scope="col">{t("columns.kind")}</th>
            <th scope="col" className={table.wide}>
              {t("columns.aliases")}
            </th>
            <th scope="col" className={table.number}>
              {t("columns.uses")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((entity) => {
            const { name, other } = entityNames(entity, locale);
            const aliases = entity.aliases.slice(0, shownAliases).map(({ text }) => text);
            const hidden = entity.aliases.length - aliases.length;
            return (
              <tr key={entity.id}>
                {mayMerge && (
                  <td className={table.tick}>
                    <input
                      type="checkbox"
                      aria-label={t("merge.select", { name: name.text })}
                      checked={ticked.includes(entity.id)}
                      onChange={() => tick(entity.id)}
                    />
                  </td>
                )}
                <th scope="row">
                  <Link
                    href={`/w/${workspaceId}/entities/${entity.id}`}
                    prefetch={false}
                    className={table.link}
                    lang={name.lang}
                  >
                    {name.text}
                  </Link>
                </th>
                <td className={table.wide} lang={other?.lang}>
                  {other?.text}
                </td>
                <td className={table.soft}>{t(`kinds.${entity.kind}`)}</td>
                <td className={`${table.wide} ${table.soft}`}>
                  {aliases.join(", ")}
                  {hidden > 0 && ` +${hidden}`}
                </td>
                <td className={table.number}>{entity.uses}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreButton more={more} busy={busy} />
    </>
  );
}
