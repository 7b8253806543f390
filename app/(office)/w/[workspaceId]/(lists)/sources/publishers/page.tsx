import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listPublisherGrades } from "#core/grades/publisher-grades";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../_server/session.ts";
import list from "../../../../../../_ui/list/list.module.css";
import { PublisherTable } from "../../../../../../_ui/sources/publisher-table.tsx";
import { SourceTabs } from "../../../../../../_ui/sources/source-tabs.tsx";

interface PublishersPageProps {
  readonly params: Promise<{ workspaceId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trust.publishers");
  return { title: t("title") };
}

export default async function PublishersPage({ params }: PublishersPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/sources/publishers`);
  const grades = await listPublisherGrades(runtime(), actor, workspaceId);
  const t = await getTranslations("trust.publishers");
  return (
    <ClientMessages namespaces={["sources", "trust"]}>
      <header className={list.head}>
        <h1 className={list.title}>{t("title")}</h1>
      </header>
      <SourceTabs workspaceId={workspaceId} current="publishers" />
      <PublisherTable
        workspaceId={workspaceId}
        grades={grades}
        mayChange={allows(role, "source.gradePublisher")}
      />
    </ClientMessages>
  );
}
