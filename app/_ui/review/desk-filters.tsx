"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { BriefSummary } from "#core/briefs/model";
import type { Page } from "#core/http-model";
import { type ReviewView, judges, reviewViews } from "#core/review/vocabulary";
import type { Member } from "#core/workspaces/model";
import { api } from "../api.ts";
import type { DeskFilter } from "./desk-queries.ts";
import classes from "./desk.module.css";

interface DeskFiltersProps {
  readonly workspaceId: string;
  readonly filter: DeskFilter;
  readonly counts: Readonly<Record<ReviewView, number>> | undefined;
  readonly members: readonly Member[];
  readonly onChange: (change: Partial<DeskFilter>) => void;
}

/** Which claims: a view with its count, a commentary, a reviewer. */
export function DeskFilters({ workspaceId, filter, counts, members, onChange }: DeskFiltersProps) {
  const t = useTranslations("desk");
  const briefs = useBriefs(workspaceId);
  const views = useRef<HTMLDivElement>(null);
  // On a phone the views stand in one line that scrolls: the present one is to be seen.
  useEffect(() => {
    const { current } = views;
    const pressed = current?.querySelector<HTMLElement>("[aria-pressed=true]");
    if (current && pressed) current.scrollLeft = pressed.offsetLeft - current.clientWidth / 2;
  }, [filter.view]);
  return (
    <>
      <div ref={views} className={classes.views} role="group" aria-label={t("views.label")}>
        {reviewViews.map((view) => (
          <button
            key={view}
            type="button"
            className={classes.view}
            aria-pressed={view === filter.view}
            onClick={() => onChange({ view })}
          >
            {t(`views.${view}`)} <span className={classes.number}>{counts?.[view] ?? ""}</span>
          </button>
        ))}
      </div>
      <div className={classes.filters}>
        <select
          className={classes.filter}
          aria-label={t("filters.brief")}
          value={filter.briefId ?? ""}
          onChange={(event) => onChange({ briefId: event.target.value || null })}
        >
          <option value="">{t("filters.everyBrief")}</option>
          {briefs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <select
          className={classes.filter}
          aria-label={t("filters.reviewer")}
          value={filter.reviewerId ?? ""}
          onChange={(event) => onChange({ reviewerId: event.target.value || null })}
        >
          <option value="">{t("filters.everybody")}</option>
          {members
            .filter(({ role }) => judges.includes(role))
            .map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
        </select>
      </div>
    </>
  );
}

const none: readonly BriefSummary[] = [];

function useBriefs(workspaceId: string): readonly BriefSummary[] {
  const { data } = useQuery({
    queryKey: ["briefs", workspaceId],
    queryFn: async ({ signal }) => {
      const query = { workspaceId, sort: "updated", limit: 200 };
      return (await api<Page<BriefSummary>>("/briefs", { query, signal })).items;
    },
  });
  return data ?? none;
}
