"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useOffline } from "next/offline";
import { type ReactNode, Suspense, useCallback, useMemo, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import { useBrief } from "./brief-query.ts";
import { ObstacleNotice } from "./header/obstacle-notice.tsx";
import { RoomHeader } from "./header/room-header.tsx";
import { late } from "./late.ts";
import { OutlineList } from "./outline/outline-list.tsx";
import { Panel } from "./panel/panel.tsx";
import { type Abilities, type PanelTab, RoomContext } from "./room.ts";
import { Side } from "./side.tsx";
import type { SyncClient } from "./sync-client.ts";
import { colourOf } from "../_ui/person-colour.ts";
import type { Person } from "./person.ts";
import { TextColumn } from "./text/text-column.tsx";
import { createStore } from "./store.ts";
import { useFolded } from "./use-folded.ts";
import { useKeyboardInset } from "./use-keyboard-inset.ts";
import { useRoomKeys } from "./use-room-keys.ts";
import { useOpenRoom } from "./use-open-room.ts";
import { useNotices, useSyncClient } from "./use-sync-client.ts";
import { useRested } from "./use-rested.ts";
import { useStore } from "./use-store.ts";
import classes from "./writing-room.module.css";

const ImportNotice = late(() => import("./header/import-notice.tsx"));
const ExportDialog = late(() => import("./header/export-dialog.tsx"));
const VersionDialog = late(() => import("./header/version-dialog.tsx"));
const ReleaseDialog = late(() => import("./header/release-dialog.tsx"));
const PublicationDialog = late(() => import("./header/publication-dialog.tsx"));
const SeriesDialog = late(() => import("./header/series-dialog.tsx"));
const TranslationDialog = late(() => import("./header/translation-dialog.tsx"));
const ShortcutsDialog = late(() => import("./shortcuts-dialog.tsx"));

export interface WritingRoomProps {
  readonly brief: BriefDetail;
  readonly user: { readonly id: string; readonly name: string };
  readonly abilities: Abilities;
  /** The text as the server last knew it, shown until there is a live one. */
  readonly skeleton: ReactNode;
  /** The room as it looks before it is open. */
  readonly closed: ReactNode;
}

/** A brief, open for writing and for reviewing. */
export default function WritingRoom({ closed, ...props }: WritingRoomProps) {
  const [queries] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, refetchOnWindowFocus: false } } }),
  );
  const sync = useSyncClient(props.brief.id, props.user.id);
  if (!sync) return closed;
  return (
    <QueryClientProvider client={queries}>
      <OpenRoom {...props} sync={sync} />
    </QueryClientProvider>
  );
}

type Window =
  | "export"
  | "version"
  | "release"
  | "publication"
  | "series"
  | "translation"
  | "shortcuts"
  | null;

function OpenRoom({
  user,
  abilities,
  skeleton,
  sync,
  ...props
}: Omit<WritingRoomProps, "closed"> & { sync: SyncClient }) {
  const brief = useBrief(props.brief);
  useNotices(sync, brief.id);
  useKeyboardInset();
  const person = useMemo<Person>(
    () => ({ id: user.id, name: user.name, color: colourOf(user.id) }),
    [user.id, user.name],
  );
  const [tab, setTab] = useState<PanelTab>("claims");
  const [shown, setShown] = useState<Window>(null);
  const outline = useFolded("outline");
  const panel = useFolded("panel");
  const [blameShown] = useState(() => createStore(false));
  const showShortcuts = useCallback(() => setShown("shortcuts"), []);
  const toggleBlame = useCallback(() => blameShown.set(!blameShown.get()), [blameShown]);
  useRoomKeys(showShortcuts, toggleBlame);

  const { room, editor, scroller, onClaim, link } = useOpenRoom({
    brief,
    abilities,
    person,
    sync,
    blameShown,
    showShortcuts,
    showPanel: (next) => {
      setTab(next);
      panel.show();
    },
  });
  const saved = useStore(sync.saved);
  const offline = useOffline();
  const rested = useRested(room !== null);

  return (
    <RoomContext value={room}>
      <div className={classes.room} data-offline={offline || undefined} data-rested={rested || undefined}>
        <RoomHeader
          brief={brief}
          room={room}
          abilities={abilities}
          sync={sync}
          rested={rested}
          outlineOpen={outline.open}
          panelOpen={panel.open}
          onOutline={outline.toggle}
          onPanel={panel.toggle}
          onExport={() => setShown("export")}
          onVersion={() => setShown("version")}
          onRelease={() => setShown("release")}
          onPublication={() => setShown("publication")}
          onSeries={() => setShown("series")}
          onTranslation={() => setShown("translation")}
          onShortcuts={showShortcuts}
        />
        <ObstacleNotice state={saved} />
        {room && abilities.write && brief.importWarnings.length > 0 && (
          <Suspense>
            <ImportNotice />
          </Suspense>
        )}
        <div className={classes.body}>
          {room && (
            <Side name="outline" fold={outline}>
              <OutlineList onGo={outline.leave} />
            </Side>
          )}
          <TextColumn
            editor={editor}
            scroller={scroller}
            skeleton={skeleton}
            sync={sync}
            write={abilities.write}
            link={link}
            onClaim={onClaim}
            onShortcuts={showShortcuts}
          />
          {room && (
            <Side name="panel" fold={panel} wide={tab === "preview" || tab === "original"}>
              <Panel tab={tab} onTab={setTab} open={panel.open} />
            </Side>
          )}
        </div>
      </div>
      <Suspense>
        {shown === "export" && <ExportDialog onClose={() => setShown(null)} />}
        {shown === "version" && room && <VersionDialog onClose={() => setShown(null)} />}
        {shown === "release" && room && <ReleaseDialog onClose={() => setShown(null)} />}
        {shown === "publication" && room && <PublicationDialog onClose={() => setShown(null)} />}
        {shown === "series" && room && <SeriesDialog onClose={() => setShown(null)} />}
        {shown === "translation" && room && <TranslationDialog onClose={() => setShown(null)} />}
        {shown === "shortcuts" && <ShortcutsDialog onClose={() => setShown(null)} />}
      </Suspense>
    </RoomContext>
  );
}
