import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listSources } from "#core/sources/list-sources";
import { listSourcesQuery } from "#core/sources/model";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { reliabilities } from "#core/sources/vocabulary";
import { ClientMessages } from "../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../_server/session.ts";
import { SourcesMenu } from "../../../../../_ui/bibliography/sources-menu.tsx";
import { Empty } from "../../../../../_ui/list/empty.tsx";
import { FilterSelect } from "../../../../../_ui/list/filter-select.tsx";
import classes from "../../../../../_ui/list/list.module.css";
import { ResultCount } from "../../../../../_ui/list/result-count.tsx";
import { SearchField } from "../../../../../_ui/list/search-field.tsx";
import { SourceTable } from "../../../../../_ui/registry/source-table.tsx";
import { SourceButton } from "../../../../../_ui/registry/record-buttons.tsx";
import { SourceTabs } from "../../../../../_ui/sources/source-tabs.tsx";
import { type Search, readQuery } from "../../../../read-query.ts";

interface SourcesPageProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sources");
  return { title: t("title") };
}

export default async function SourcesPage({ params, searchParams }: SourcesPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/sources`);
  const query = readQuery(listSourcesQuery, { ...(await searchParams), workspaceId });
  const page = await listSources(runtime(), actor, query);
  const t = await getTranslations("sources");
  const { search, reliability } = query;
  const given = { workspaceId, search, reliability };
  const mayCreate = allows(role, "source.create");
  const nothing = page.items.length === 0;
  const unfiltered = !search && !reliability;

  return (
    <ClientMessages namespaces={["sources", "bibliography"]}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("title")}</h1>
        <div className={classes.actions}>
          {mayCreate && <SourceButton workspaceId={workspaceId} shortcut />}
          <SourcesMenu workspaceId={workspaceId} mayImport={allows(role, "source.import")} />
        </div>
      </header>
      <SourceTabs workspaceId={workspaceId} current="all" />
      {!(nothing && unfiltered) && (
        <div className={classes.toolbar} role="search">
          <SearchField label={t("searchLabel")} placeholder={t("search")} />
          <div className={classes.filters}>
            <FilterSelect
              name="reliability"
              label={t("filter.reliability")}
              options={[
                { value: "", label: t("filter.any") },
                ...reliabilities.map((value) => ({ value, label: `${value}: ${t(`reliability.${value}`)}` })),
              ]}
            />
            {!unfiltered && <ResultCount count={page.items.length} more={page.nextCursor !== null} />}
          </div>
        </div>
      )}
      {nothing ? (
        <Empty
          title={t(unfiltered ? "empty.title" : "empty.nothing")}
          text={t(unfiltered ? "empty.text" : "empty.nothingText")}
        />
      ) : (
        <SourceTable key={JSON.stringify(given)} workspaceId={workspaceId} page={page} query={given} />
      )}
    </ClientMessages>
  );
}
