import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { listBriefs } from "#core/briefs/list-briefs";
import { briefSorts, listBriefsQuery } from "#core/briefs/model";
import { briefStatuses } from "#core/briefs/vocabulary";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../_server/session.ts";
import { BriefList } from "../../../../_ui/briefs/brief-list.tsx";
import { BriefDesk, ImportButton, NewBriefButton } from "../../../../_ui/briefs/desk.tsx";
import { Empty } from "../../../../_ui/list/empty.tsx";
import { FilterSelect } from "../../../../_ui/list/filter-select.tsx";
import classes from "../../../../_ui/list/list.module.css";
import { ResultCount } from "../../../../_ui/list/result-count.tsx";
import { SearchField } from "../../../../_ui/list/search-field.tsx";
import { type Search, readQuery } from "../../../read-query.ts";

interface BriefsPageProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("briefs");
  return { title: t("title") };
}

export default async function BriefsPage({ params, searchParams }: BriefsPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}`);
  const mayChange = allows(role, "brief.trash");
  const given = await searchParams;
  const wanted = readQuery(listBriefsQuery, { ...given, workspaceId });
  const query = { ...wanted, trashed: wanted.trashed && mayChange };
  const page = await listBriefs(runtime(), actor, query);
  const t = await getTranslations("briefs");
  const { search, status, sort, trashed } = query;
  const filter = { workspaceId, search, status, sort, trashed: trashed || undefined };
  const root = `/w/${workspaceId}`;
  const mayCreate = allows(role, "brief.create");
  const nothing = page.items.length === 0;
  const unfiltered = !search && !status;

  return (
    <ClientMessages namespaces={["briefs"]}>
      <BriefDeskIf
        open={mayCreate}
        workspaceId={workspaceId}
        asked={typeof given["open"] === "string" ? given["open"] : null}
      >
        {trashed && (
          <Link href={root} className={classes.back}>
            ← {t("trash.back")}
          </Link>
        )}
        <header className={classes.head}>
          <h1 className={classes.title}>{trashed ? t("trash.title") : t("title")}</h1>
          {mayCreate && !trashed && !(nothing && unfiltered) && (
            <div className={classes.actions}>
              <ImportButton />
              <NewBriefButton />
            </div>
          )}
        </header>
        {!(nothing && unfiltered) && (
          <div className={classes.toolbar} role="search">
            <SearchField label={t("searchLabel")} placeholder={t("search")} />
            <div className={classes.filters}>
              <FilterSelect
                name="status"
                label={t("filter.status")}
                options={[
                  { value: "", label: t("filter.any") },
                  ...briefStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
                ]}
              />
              <FilterSelect
                name="sort"
                label={t("sort.label")}
                options={briefSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
              />
              {!unfiltered && <ResultCount count={page.items.length} more={page.nextCursor !== null} />}
              {!trashed && (
                <span className={classes.aside}>
                  <Link href={`${root}/series`}>{t("series")}</Link>
                  {mayChange && <Link href={`${root}?trashed=true`}>{t("trash.open")}</Link>}
                </span>
              )}
            </div>
          </div>
        )}
        {nothing ? (
          <NoBriefs trashed={trashed} unfiltered={unfiltered} mayCreate={mayCreate} />
        ) : (
          <BriefList key={JSON.stringify(filter)} page={page} query={filter} mayChange={mayChange} />
        )}
        {nothing && unfiltered && mayChange && !trashed && (
          <p className={classes.footnote}>
            <Link href={`${root}/series`}>{t("series")}</Link> ·{" "}
            <Link href={`${root}?trashed=true`}>{t("trash.open")}</Link>
          </p>
        )}
      </BriefDeskIf>
    </ClientMessages>
  );
}

/** Those who may not write need neither the dialogs nor the drop. */
function BriefDeskIf({ open, ...desk }: { open: boolean } & React.ComponentProps<typeof BriefDesk>) {
  return open ? <BriefDesk {...desk} /> : desk.children;
}

async function NoBriefs(props: { trashed: boolean; unfiltered: boolean; mayCreate: boolean }) {
  const t = await getTranslations("briefs");
  const { trashed, unfiltered, mayCreate } = props;
  if (!unfiltered) return <Empty title={t("empty.nothing")} text={t("empty.nothingText")} />;
  if (trashed) return <Empty title={t("trash.empty")} text={t("trash.emptyText")} />;
  if (!mayCreate) return <Empty title={t("empty.readerTitle")} text={t("empty.reader")} />;
  return (
    <Empty title={t("empty.title")} text={t("empty.text")}>
      <ImportButton />
      <NewBriefButton />
    </Empty>
  );
}
