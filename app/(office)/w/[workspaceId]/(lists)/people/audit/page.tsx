import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { allows } from "#core/policy";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../_server/session.ts";
import list from "../../../../../../_ui/list/list.module.css";
import { PeopleTabs } from "../../../../../../_ui/people/people-tabs.tsx";
import type { Search } from "../../../../../read-query.ts";
import { AuditEntries } from "../../audit-entries.tsx";

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
  const t = await getTranslations("workspace");
  return (
    <ClientMessages namespaces={["workspace", "claims"]}>
      <header className={list.head}>
        <h1 className={list.title}>{t("people.title")}</h1>
      </header>
      <PeopleTabs workspaceId={workspaceId} current="audit" />
      <p className={`${list.sub} ${list.lead}`}>{t("audit.text")}</p>
      <AuditEntries actor={actor} workspaceId={workspaceId} briefId={null} searchParams={searchParams} />
    </ClientMessages>
  );
}
