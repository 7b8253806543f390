"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type ClaimStatus, claimStatuses } from "#core/claims/vocabulary";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import { type ClaimFilters, type StatusFilter, filterClaims, noFilters } from "./claim-filters.ts";
import classes from "./claim-list.module.css";
import { useClaims } from "./claim-queries.ts";
import { ClaimRows } from "./claim-rows.tsx";
import { type ClaimView, viewsOf } from "./claim-view.ts";

const besides: readonly Exclude<StatusFilter, ClaimStatus>[] = [
  "all",
  "open",
  "stale",
  "troubled",
  "repeat",
  "detached",
];

/** Every claim of the text, narrowed down as one likes; a click goes to its words. */
export function ClaimList({ onShow }: { onShow: () => void }) {
  const t = useTranslations("claims");
  const status = useTranslations("common.claimStatus");
  const room = useRoom();
  const claims = useClaims();
  const outline = useStore(room.outline);
  const [filters, setFilters] = useState<ClaimFilters>(noFilters);
  const views = useMemo(() => viewsOf(claims, outline), [claims, outline]);
  const shown = useMemo(() => filterClaims(views, filters), [views, filters]);

  if (views.length === 0) {
    return <p className={panel.hint}>{room.abilities.write ? t("list.emptyWrite") : t("list.empty")}</p>;
  }
  const show = (view: ClaimView) => {
    if (view.place) room.goTo(view.place.from + 1);
    room.chosenClaim.set(view.id);
    onShow();
  };
  return (
    <>
      <div className={classes.filters}>
        <select
          className={panel.input}
          aria-label={t("list.status")}
          value={filters.status}
          onChange={(event) => setFilters({ ...filters, status: event.target.value as StatusFilter })}
        >
          {besides.map((value) => (
            <option key={value} value={value}>
              {t(`list.filters.${value}`)}
            </option>
          ))}
          {claimStatuses.map((value) => (
            <option key={value} value={value}>
              {status(value)}
            </option>
          ))}
        </select>
        <select
          className={panel.input}
          aria-label={t("list.section")}
          value={filters.sectionId ?? ""}
          onChange={(event) => setFilters({ ...filters, sectionId: event.target.value || null })}
        >
          <option value="">{t("list.everySection")}</option>
          {outline.sections.map(({ id, title, number }) => (
            <option key={id} value={id}>
              {number === null ? t("lead") : `${number}. ${title || t("untitled")}`}
            </option>
          ))}
        </select>
        <label className={classes.mine}>
          <input
            type="checkbox"
            checked={filters.userId !== null}
            onChange={(event) =>
              setFilters({ ...filters, userId: event.target.checked ? room.person.id : null })
            }
          />
          {t("list.mine")}
        </label>
        <span className={classes.count} role="status">
          {t("list.count", { count: shown.length })}
        </span>
      </div>
      <ClaimRows key={JSON.stringify(filters)} views={shown} sections={outline.sections} onShow={show} />
      {shown.length === 0 && <p className={panel.hint}>{t("list.nothing")}</p>}
    </>
  );
}
