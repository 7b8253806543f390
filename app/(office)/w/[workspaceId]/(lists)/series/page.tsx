import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { listSeries } from "#core/series/list-series";
import { ClientMessages } from "../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../_server/session.ts";
import { Empty } from "../../../../../_ui/list/empty.tsx";
import classes from "../../../../../_ui/list/list.module.css";
import { NewSeriesButton, SeriesTable } from "../../../../../_ui/series/series-table.tsx";
import type { Search } from "../../../../read-query.ts";

interface SeriesPageProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("series");
  return { title: t("title") };
}

export default async function SeriesPage({ params, searchParams }: SeriesPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/series`);
  const series = await listSeries(runtime(), actor, workspaceId);
  const mayEdit = allows(role, "series.edit");
  const asked = (await searchParams)["open"] === "new";
  const t = await getTranslations("series");
  return (
    <ClientMessages namespaces={["series", "briefs", "citations"]}>
      <Link href={`/w/${workspaceId}`} className={classes.back}>
        ← {t("back")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("title")}</h1>
        {series.length > 0 && <p className={classes.sub}>{t("count", { count: series.length })}</p>}
        {mayEdit && series.length > 0 && (
          <div className={classes.actions}>
            <NewSeriesButton workspaceId={workspaceId} asked={asked} />
          </div>
        )}
      </header>
      {series.length > 0 ? (
        <SeriesTable workspaceId={workspaceId} series={series} mayEdit={mayEdit} />
      ) : (
        <Empty title={t("empty")} text={mayEdit ? t("emptyText") : t("reader")}>
          {mayEdit && <NewSeriesButton workspaceId={workspaceId} asked={asked} />}
        </Empty>
      )}
    </ClientMessages>
  );
}
