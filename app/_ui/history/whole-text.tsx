"use client";

import { useTranslations } from "next-intl";
import { Empty } from "../list/empty.tsx";
import { useTextThen } from "./history-queries.ts";
import { Loading, PastSection } from "./past-section.tsx";
import { Retry } from "./retry.tsx";
import { useHistoryRoom } from "./room.ts";

/** All of a commentary as it stood at a time; null: as it stands. */
export function WholeText({ at }: { at: string | null }) {
  const t = useTranslations("historyRoom");
  const { brief } = useHistoryRoom();
  const { data, isError, refetch } = useTextThen(brief.id, at);
  if (isError) return <Retry words={t("text.failed")} retry={refetch} />;
  if (!data) return <Loading />;
  if (data.sections.length === 0)
    return <Empty title={t("text.nothing")} text={t("text.nothingExplained")} />;
  return data.sections.map(({ sectionId, number }) => (
    <PastSection key={sectionId} sectionId={sectionId} number={number} />
  ));
}
