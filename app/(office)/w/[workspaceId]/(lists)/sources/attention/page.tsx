import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAttention } from "#core/link-health/list-attention";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../../_server/session.ts";
import { Empty } from "../../../../../../_ui/list/empty.tsx";
import list from "../../../../../../_ui/list/list.module.css";
import { AttentionList } from "../../../../../../_ui/sources/attention-list.tsx";
import { SourceTabs } from "../../../../../../_ui/sources/source-tabs.tsx";

interface AttentionPageProps {
  readonly params: Promise<{ workspaceId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("trust.attention");
  return { title: t("title") };
}

export default async function AttentionPage({ params }: AttentionPageProps) {
  const { workspaceId } = await params;
  const { actor } = await requireMembership(workspaceId, `/w/${workspaceId}/sources/attention`);
  const items = await listAttention(runtime(), actor, workspaceId);
  const t = await getTranslations("trust.attention");
  return (
    <ClientMessages namespaces={["sources", "trust"]}>
      <header className={list.head}>
        <h1 className={list.title}>{t("title")}</h1>
      </header>
      <SourceTabs workspaceId={workspaceId} current="attention" />
      {items.length === 0 ? (
        <Empty title={t("none")} text={t("noneText")} />
      ) : (
        <AttentionList workspaceId={workspaceId} items={items} />
      )}
    </ClientMessages>
  );
}
