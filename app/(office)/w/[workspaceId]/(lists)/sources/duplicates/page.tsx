import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { listDuplicates } from "#core/sources/list-duplicates";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../_server/session.ts";
import { DuplicateGroups } from "../../../../../../_ui/bibliography/duplicate-groups.tsx";
import pair from "../../../../../../_ui/bibliography/duplicates.module.css";
import { Empty } from "../../../../../../_ui/list/empty.tsx";
import classes from "../../../../../../_ui/list/list.module.css";
import record from "../../../../../../_ui/registry/record.module.css";

interface DuplicatesPageProps {
  readonly params: Promise<{ workspaceId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bibliography.duplicates");
  return { title: t("title") };
}

export default async function DuplicatesPage({ params }: DuplicatesPageProps) {
  const { workspaceId } = await params;
  const home = `/w/${workspaceId}/sources`;
  const { actor, role } = await requireMembership(workspaceId, `${home}/duplicates`);
  const { total, groups } = await listDuplicates(runtime(), actor, { workspaceId });
  const mayMerge = allows(role, "source.merge");
  const t = await getTranslations("bibliography.duplicates");
  return (
    <ClientMessages namespaces={["sources", "bibliography"]}>
      <Link href={home} className={record.back}>
        ← {t("back")}
      </Link>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("title")}</h1>
      </header>
      {total === 0 ? (
        <Empty title={t("none")} text={t("noneText")} />
      ) : (
        <>
          <p className={pair.intro}>{mayMerge ? t("text") : t("mayNot")}</p>
          <p className={classes.count}>{t("count", { count: total })}</p>
          <DuplicateGroups workspaceId={workspaceId} groups={groups} mayMerge={mayMerge} />
        </>
      )}
    </ClientMessages>
  );
}
