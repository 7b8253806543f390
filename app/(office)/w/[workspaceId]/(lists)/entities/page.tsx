import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listEntities } from "#core/entities/list-entities";
import { listEntitiesQuery } from "#core/entities/model";
import { starterStates } from "#core/entities/starter/states";
import { entityKinds } from "#core/entities/vocabulary";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../_server/session.ts";
import { Empty } from "../../../../../_ui/list/empty.tsx";
import { FilterSelect } from "../../../../../_ui/list/filter-select.tsx";
import classes from "../../../../../_ui/list/list.module.css";
import { ResultCount } from "../../../../../_ui/list/result-count.tsx";
import { SearchField } from "../../../../../_ui/list/search-field.tsx";
import { AddStatesButton } from "../../../../../_ui/registry/add-states.tsx";
import { EntityTable } from "../../../../../_ui/registry/entity-table.tsx";
import { EntityButton } from "../../../../../_ui/registry/record-buttons.tsx";
import { RegistryMenu } from "../../../../../_ui/registry/registry-menu.tsx";
import { type Search, readQuery } from "../../../../read-query.ts";

interface EntitiesPageProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("entities");
  return { title: t("title") };
}

export default async function EntitiesPage({ params, searchParams }: EntitiesPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/entities`);
  const query = readQuery(listEntitiesQuery, { ...(await searchParams), workspaceId });
  const page = await listEntities(runtime(), actor, query);
  const t = await getTranslations("entities");
  const { search, kind } = query;
  const given = { workspaceId, search, kind };
  const mayCreate = allows(role, "entity.create");
  const nothing = page.items.length === 0;
  const unfiltered = !search && !kind;

  return (
    <ClientMessages namespaces={["entities"]}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("title")}</h1>
        <div className={classes.actions}>
          {mayCreate && <EntityButton workspaceId={workspaceId} shortcut />}
          <RegistryMenu workspaceId={workspaceId} mayCreate={mayCreate} states={starterStates.length} />
        </div>
      </header>
      {!(nothing && unfiltered) && (
        <div className={classes.toolbar} role="search">
          <SearchField label={t("searchLabel")} placeholder={t("search")} />
          <div className={classes.filters}>
            <FilterSelect
              name="kind"
              label={t("filter.kind")}
              options={[
                { value: "", label: t("filter.any") },
                ...entityKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
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
        >
          {unfiltered && mayCreate && (
            <AddStatesButton workspaceId={workspaceId} states={starterStates.length} />
          )}
        </Empty>
      ) : (
        <EntityTable
          key={JSON.stringify(given)}
          workspaceId={workspaceId}
          page={page}
          query={given}
          mayMerge={allows(role, "entity.merge")}
        />
      )}
    </ClientMessages>
  );
}
