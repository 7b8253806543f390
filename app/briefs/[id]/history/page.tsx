import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { allows } from "#core/policy";
import { ClientMessages } from "../../../_i18n/client-messages.tsx";
import { requireActor } from "../../../_server/session.ts";
import { HistoryRoom } from "../../../_ui/history/history-room.tsx";
import { briefOf } from "../brief-of.ts";

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id } = await params;
  const t = await getTranslations("historyRoom.head");
  const { title } = await briefOf(await requireActor(`/briefs/${id}/history`), id);
  return { title: t("page", { title }) };
}

export default async function HistoryPage({ params, searchParams }: PageProps) {
  const { id } = await params;
  const asked = Object.entries(await searchParams).filter(([, value]) => typeof value === "string");
  const query = new URLSearchParams(asked as [string, string][]).toString();
  const brief = await briefOf(await requireActor(`/briefs/${id}/history${query && `?${query}`}`), id);
  return (
    <ClientMessages namespaces={["history", "historyRoom", "briefs"]}>
      <HistoryRoom brief={brief} write={allows(brief.role, "section.restore")} />
    </ClientMessages>
  );
}
