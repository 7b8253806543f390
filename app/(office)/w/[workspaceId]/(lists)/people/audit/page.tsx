import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { listWorkspaceAudit } from "#core/audit/list-workspace-audit";
import { listAuditQuery } from "#core/audit/model";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { listMembers } from "#core/workspaces/list-members";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../_server/session.ts";
import list from "../../../../../../_ui/list/list.module.css";
import { AuditLog } from "../../../../../../_ui/people/audit-log.tsx";
import { PeopleTabs } from "../../../../../../_ui/people/people-tabs.tsx";
import { type Search, readQuery } from "../../../../../read-query.ts";

interface AuditPageProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workspace.audit");
  return { title: t("title") };
}

export default async function AuditPage({ params, searchParams }: AuditPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/people/audit`);
  if (!allows(role, "workspace.readAudit")) notFound();
  const timeZone = await getTimeZone();
  const query = readQuery(listAuditQuery, { ...(await searchParams), timeZone });
  const [page, members] = await Promise.all([
    listWorkspaceAudit(runtime(), actor, workspaceId, query),
    listMembers(runtime(), actor, workspaceId),
  ]);
  const { kind, actorId, from, to, search } = query;
  const t = await getTranslations("workspace");
  return (
    <ClientMessages namespaces={["workspace", "claims"]}>
      <header className={list.head}>
        <h1 className={list.title}>{t("people.title")}</h1>
      </header>
      <PeopleTabs workspaceId={workspaceId} current="audit" />
      <p className={`${list.sub} ${list.lead}`}>{t("audit.text")}</p>
      <AuditLog
        path={`/workspaces/${workspaceId}/audit`}
        query={{ kind, actorId, from, to, search }}
        timeZone={timeZone}
        page={page}
        members={members}
        briefs={`/w/${workspaceId}/briefs`}
      />
    </ClientMessages>
  );
}
