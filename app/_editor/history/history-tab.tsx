"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useEffect, useState } from "react";
import type { RevisionSummary } from "#core/history/model";
import { api } from "../../_ui/api.ts";
import { type OutlineSection, sectionOfCaret } from "../outline/outline.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./history.module.css";
import type { Reading } from "./reading.ts";
import { RevisionLine } from "./revision-line.tsx";
import { RevisionView } from "./revision-view.tsx";
import { SignOffCard } from "./sign-off-card.tsx";
import { VersionList } from "./version-list.tsx";

/** The revisions of the section at the caret. */
export default function HistoryTab() {
  const t = useTranslations("history");
  const room = useRoom();
  const { sections } = useStore(room.outline);
  const caret = useStore(room.caret);
  const [pinned, setPinned] = useState<string | null>(null);
  const atCaret = sectionOfCaret(sections, caret);
  const section = sections.find(({ id }) => id === pinned) ?? atCaret;

  useEffect(() => setPinned(null), [atCaret?.id]);

  if (!section) return null;
  return (
    <>
      <label className={`${panel.label} ${classes.section}`}>
        {t("section")}
        <select
          className={panel.input}
          value={section.id}
          onChange={(event) => setPinned(event.target.value)}
        >
          {sections.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number === null ? t("lead") : `${number}. ${title || t("untitled")}`}
            </option>
          ))}
        </select>
      </label>
      <SectionHistory key={section.id} section={section} />
      <Link href={`/briefs/${room.brief.id}/history?section=${section.id}`}>{t("openRoom")}</Link>
    </>
  );
}

function SectionHistory({ section }: { section: OutlineSection }) {
  const t = useTranslations("history");
  const { brief, sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const [reading, setReading] = useState<Reading | null>(null);
  const { data, isPending, isError } = useQuery({
    queryKey: ["brief", brief.id, "revisions", section.id],
    queryFn: ({ signal }) =>
      api<RevisionSummary[]>(`/briefs/${brief.id}/sections/${section.id}/revisions`, { signal }),
    retry: false,
  });
  if (reading && data) {
    return <RevisionView section={section} revisions={data} reading={reading} onRead={setReading} />;
  }
  const compare = (from: number) => setReading({ kind: "changes", from, to: null });
  const offline = kind === "offline" && !data;
  return (
    <>
      <SignOffCard sectionId={section.id} onCompare={compare} />
      <VersionList sectionId={section.id} onCompare={compare} />
      {offline && <p className={panel.hint}>{t("offline")}</p>}
      {!offline && isPending && <p className={panel.hint}>{t("loading")}</p>}
      {!offline && (isError || data?.length === 0) && <p className={panel.hint}>{t("none")}</p>}
      <ol className={classes.list}>
        {data?.map((revision, index) => (
          <RevisionLine
            key={revision.number}
            revision={revision}
            onRead={() => setReading({ kind: "revision", number: revision.number })}
            onCompare={() =>
              setReading({ kind: "changes", from: data[index + 1]?.number ?? 0, to: revision.number })
            }
          />
        ))}
      </ol>
    </>
  );
}
