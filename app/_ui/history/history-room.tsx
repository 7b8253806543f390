"use client";

import { VisuallyHidden } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Suspense, lazy, useMemo, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { HistorySection } from "#core/history/model";
import { HistoryHead } from "./history-head.tsx";
import { useHistory, useHistorySections, useVersions } from "./history-queries.ts";
import { Loading } from "./past-section.tsx";
import { Retry } from "./retry.tsx";
import { HistoryRoomContext } from "./room.ts";
import classes from "./room.module.css";
import { Stage } from "./stage.tsx";
import { stepAt, stepsOf } from "./steps.ts";
import { TimelinePane } from "./timeline-pane.tsx";
import { usePlace } from "./use-place.ts";

const KeysDialog = lazy(() => import("./keys-dialog.tsx"));
const TimelineSheet = lazy(() => import("./timeline-sheet.tsx"));

interface HistoryRoomProps {
  readonly brief: BriefDetail;
  /** Whether the reader may restore. */
  readonly write: boolean;
}

/** The history room: the past of a commentary and of each of its sections. */
export function HistoryRoom(props: HistoryRoomProps) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 } } }),
  );
  return (
    <QueryClientProvider client={queries}>
      <OpenRoom {...props} />
    </QueryClientProvider>
  );
}

const none: readonly HistorySection[] = [];
type Window = "keys" | "timeline" | null;

function OpenRoom({ brief, write }: HistoryRoomProps) {
  const t = useTranslations("historyRoom");
  const { place, go } = usePlace();
  const [shown, setShown] = useState<Window>(null);
  const sections = useHistorySections(brief.id).data ?? none;
  const versions = useVersions(brief.id);
  const list = useHistory(brief.id, place.section, place.author);
  const revisions = useMemo(() => (list.data?.pages ?? []).flatMap(({ items }) => items), [list.data]);
  const steps = useMemo(() => stepsOf(revisions, place.section === null), [revisions, place.section]);
  const room = useMemo(
    () => ({ brief, write, place, sections, go, show: (view: (typeof place)["view"]) => go({ view }) }),
    [brief, write, place, sections, go],
  );
  const pane = (
    <TimelinePane
      revisions={revisions}
      versions={place.author === null ? versions : []}
      shown={steps[stepAt(steps, place.view)]?.at ?? null}
      more={list.hasNextPage ? () => void list.fetchNextPage() : null}
      busy={list.isFetchingNextPage}
    />
  );
  return (
    <HistoryRoomContext value={room}>
      <div className={classes.room}>
        <HistoryHead brief={brief} onTimeline={() => setShown("timeline")} onHelp={() => setShown("keys")} />
        <div className={classes.body}>
          <aside className={classes.timeline} aria-label={t("head.timeline")}>
            <VisuallyHidden component="h2">{t("head.timeline")}</VisuallyHidden>
            {pane}
          </aside>
          <main className={classes.main}>
            {list.isError && revisions.length === 0 ? (
              <Retry words={t("failed")} retry={list.refetch} />
            ) : list.isPending ? (
              <Loading />
            ) : (
              <Stage steps={steps} versions={versions} onHelp={() => setShown("keys")} />
            )}
          </main>
        </div>
      </div>
      <Suspense>
        {shown === "keys" && <KeysDialog onClose={() => setShown(null)} />}
        {shown === "timeline" && <TimelineSheet onClose={() => setShown(null)}>{pane}</TimelineSheet>}
      </Suspense>
    </HistoryRoomContext>
  );
}
