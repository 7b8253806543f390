import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readBrief } from "#core/briefs/read-brief";
import { isAppError } from "#core/errors";
import { id as uuid } from "#core/http-model";
import type { Actor } from "#core/people/model";
import { allows } from "#core/policy";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../../_server/session.ts";
import list from "../../../../../../../_ui/list/list.module.css";
import type { Search } from "../../../../../../read-query.ts";
import { AuditEntries } from "../../../audit-entries.tsx";

interface BriefAuditPageProps {
  readonly params: Promise<{ workspaceId: string; briefId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: BriefAuditPageProps): Promise<Metadata> {
  const { workspaceId, briefId } = await params;
  const { actor } = await enter(workspaceId, briefId);
  const t = await getTranslations("workspace.audit");
  const { title } = await briefOf(actor, workspaceId, briefId);
  return { title: t("ofBrief", { title }) };
}

/** Who did what with one commentary. */
export default async function BriefAuditPage({ params, searchParams }: BriefAuditPageProps) {
  const { workspaceId, briefId } = await params;
  const { actor, role } = await enter(workspaceId, briefId);
  if (!allows(role, "brief.readAudit")) notFound();
  const { title } = await briefOf(actor, workspaceId, briefId);
  const t = await getTranslations("workspace.audit");
  return (
    <ClientMessages namespaces={["workspace", "claims"]}>
      <Link className={list.back} href={`/briefs/${briefId}`}>
        {t("back")}
      </Link>
      <header className={list.head}>
        <h1 className={list.title}>{t("ofBrief", { title })}</h1>
      </header>
      <p className={`${list.sub} ${list.lead}`}>{t("briefText")}</p>
      <AuditEntries actor={actor} workspaceId={workspaceId} briefId={briefId} searchParams={searchParams} />
    </ClientMessages>
  );
}

function enter(workspaceId: string, briefId: string) {
  if (!uuid.safeParse(briefId).success) notFound();
  return requireMembership(workspaceId, `/w/${workspaceId}/briefs/${briefId}/audit`);
}

const briefOf = cache(async (actor: Actor, workspaceId: string, briefId: string) => {
  try {
    const brief = await readBrief(runtime(), actor, briefId);
    // One in the trash has to be taken out before its log is read.
    return brief.workspaceId === workspaceId && brief.trashedAt === null ? brief : notFound();
  } catch (error) {
    if (isAppError(error) && (error.code === "not-found" || error.code === "brief-trashed")) notFound();
    throw error;
  }
});
