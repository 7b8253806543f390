"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ReadOnlyText } from "../read-only-text.tsx";
import { useRevision } from "./history-queries.ts";
import { Retry } from "./retry.tsx";
import { useHistoryRoom } from "./room.ts";
import classes from "./text.module.css";

/** One revision of a section, to read. */
export function PastSection({ sectionId, number }: { sectionId: string; number: number }) {
  const t = useTranslations("historyRoom");
  const { brief } = useHistoryRoom();
  const { data, error, isPlaceholderData, refetch } = useRevision(brief.id, sectionId, number);
  if (error) return <Retry words={t("text.failed")} error={error} retry={refetch} />;
  if (!data) return <Loading />;
  return (
    <section
      className={data.kind === "lead" ? classes.lead : classes.section}
      lang={brief.language}
      aria-busy={isPlaceholderData}
    >
      <ReadOnlyText content={data.content} notesLabel={t("notes")} />
    </section>
  );
}

/** Three lines that will be words. */
export function Loading() {
  const t = useTranslations("historyRoom");
  return (
    <div className={classes.loading} role="status">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <i />
      <i />
      <i />
    </div>
  );
}
