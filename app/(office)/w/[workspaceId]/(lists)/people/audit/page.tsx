import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { listWorkspaceAudit } from "#core/audit/list-workspace-audit";
import { listAuditQuery } from "#core/audit/model";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../_server/session.ts";
import list from "../../../../../../_ui/list/list.module.css";
import { AuditTable } from "../../../../../../_ui/people/audit-table.tsx";
import { PeopleTabs } from "../../../../../../_ui/people/people-tabs.tsx";

interface AuditPageProps {
  readonly params: Promise<{ workspaceId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workspace.audit");
  return { title: t("title") };
}

export default async function AuditPage({ params }: AuditPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/people/audit`);
  if (!allows(role, "workspace.readAudit")) notFound();
  const page = await listWorkspaceAudit(runtime(), actor, workspaceId, listAuditQuery.parse({}));
  const t = await getTranslations("workspace");
  return (
    <ClientMessages namespaces={["workspace"]}>
      <header className={list.head}>
        <h1 className={list.title}>{t("people.title")}</h1>
      </header>
      <PeopleTabs workspaceId={workspaceId} current="audit" />
      <p className={`${list.sub} ${list.lead}`}>{t("audit.text")}</p>
      <AuditTable path={`/workspaces/${workspaceId}/audit`} page={page} />
    </ClientMessages>
  );
}
