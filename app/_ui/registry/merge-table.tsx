"use client";

import { useTranslations } from "next-intl";
import type { MergePreview } from "#core/merges/model";
import type { Entity } from "#core/entities/model";
import { mergedFields } from "#core/entities/vocabulary";
import classes from "./merge.module.css";

type Side = MergePreview["result"];

/** Both records and what would come of them, side by side; what neither has is left out. */
export function MergeTable({ preview: { survivor, loser, result, dropped } }: { preview: MergePreview }) {
  const t = useTranslations("entities.merge");
  const rows = mergedFields
    .map((field) => ({ field, values: [survivor, loser, result].map((side) => valueOf(side, field)) }))
    .filter(({ values }) => values.some((value) => value !== ""));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("stays")}</th>
          <th scope="col">{t("goes")}</th>
          <th scope="col">{t("result")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, values: [kept, lost, after] }) => (
          <tr key={field}>
            <th scope="row">{t(`fields.${field}`)}</th>
            <td>{kept}</td>
            <td data-dropped={dropped.includes(field) || undefined}>
              {lost}
              {dropped.includes(field) && <small>{t("dropped")}</small>}
            </td>
            <td className={classes.after}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueOf(side: Side | Entity, field: (typeof mergedFields)[number]): string {
  switch (field) {
    case "namePl":
      return side.name.pl ?? "";
    case "nameEn":
      return side.name.en ?? "";
    case "aliases":
      return side.aliases.map(({ text }) => text).join(", ");
    default:
      return side[field] ?? "";
  }
}
