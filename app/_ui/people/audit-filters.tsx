"use client";

import { TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { Member } from "#core/workspaces/model";
import { auditKinds } from "#core/audit/vocabulary";
import { apiPath } from "../api.ts";
import { FilterSelect } from "../list/filter-select.tsx";
import list from "../list/list.module.css";
import { ResultCount } from "../list/result-count.tsx";
import { SearchField } from "../list/search-field.tsx";
import { useUrlQuery } from "../list/use-url-query.ts";
import classes from "./audit-filters.module.css";

interface AuditFiltersProps {
  /** Below /api/v1. */
  readonly path: string;
  /** As the address says it. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly members: readonly Pick<Member, "userId" | "name">[];
  /** How many the filters let through; null: nothing is filtered. */
  readonly found: { readonly count: number; readonly more: boolean } | null;
}

/** Which entries of the log are shown, as the address says, and the way to take these out as a table. */
export function AuditFilters({ path, query, members, found }: AuditFiltersProps) {
  const t = useTranslations("workspace.audit");
  // A Polish spreadsheet takes the comma for part of a number.
  const separator = useLocale() === "pl" ? "semicolon" : "comma";
  return (
    <div className={classes.bar} role="search">
      <SearchField label={t("searchLabel")} placeholder={t("search")} />
      <a className={classes.download} href={apiPath(`${path}/export`, { ...query, separator })} download>
        {t("download")}
      </a>
      <div className={`${list.filters} ${classes.filters}`}>
        <FilterSelect
          name="kind"
          label={t("kind")}
          options={[
            { value: "", label: t("anyKind") },
            ...auditKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          ]}
        />
        <FilterSelect
          name="actorId"
          label={t("person")}
          options={[
            { value: "", label: t("anyone") },
            ...members.map(({ userId, name }) => ({ value: userId, label: name })),
          ]}
        />
        <DayFilter name="from" label={t("from")} />
        <DayFilter name="to" label={t("to")} />
        {found && <ResultCount {...found} />}
      </div>
    </div>
  );
}

/** A day in the address. */
function DayFilter({ name, label }: { name: "from" | "to"; label: string }) {
  const { query, change } = useUrlQuery();
  return (
    <label className={classes.day}>
      {label}
      <TextInput
        type="date"
        value={query.get(name) ?? ""}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
}
