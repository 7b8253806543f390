"use client";

import type { Editor } from "@tiptap/core";
import { EditorContent, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, Suspense, use, useState } from "react";
import { NewSource } from "../citations/new-source.tsx";
import { ClaimBar } from "../claims/claim-bar.tsx";
import { FillClaims } from "../suggestions/fill-claim.tsx";
import { ReattachBar } from "../claims/reattach-bar.tsx";
import { CurrentClaim } from "../claims/current-claim.tsx";
import type { SuggestionWatch } from "../suggestions/watch-suggestions.ts";
import { imageAt } from "../images/image-at.ts";
import { late } from "../late.ts";
import { type Room, RoomContext } from "../room.ts";
import { SinceBar } from "../since/since-bar.tsx";
import type { SyncClient } from "../sync-client.ts";
import type { LinkState } from "../use-open-room.ts";
import { useStore } from "../use-store.ts";
import { FormatBar } from "./format-bar.tsx";
import { LinkEditor } from "./link-editor.tsx";
import { StatusLine } from "./status-line.tsx";
import classes from "./text-column.module.css";
import "./text.css";

const MentionCard = late(() => import("../suggestions/mention-card.tsx"));
const CitationCard = late(() => import("../citations/citation-card.tsx"));
const ImageCard = late(() => import("../images/image-card.tsx"));
const BlameBar = late(() => import("../blame/blame-bar.tsx"));
const Bubble = late(() => import("./bubble.tsx"));

interface ColumnProps {
  readonly editor: Editor | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly skeleton: ReactNode;
  readonly sync: SyncClient;
  readonly write: boolean;
  readonly link: LinkState;
  readonly onClaim: () => void;
  readonly onShortcuts: () => void;
}

/** The middle of the room: the tools in a row, the paper, the counters. */
export function TextColumn({
  editor,
  scroller,
  skeleton,
  sync,
  write,
  link,
  onClaim,
  onShortcuts,
}: ColumnProps) {
  const t = useTranslations("editor.readOnly");
  const readiness = useStore(sync.readiness);
  const room = use(RoomContext);
  const ready = editor !== null && readiness !== "empty";
  return (
    <main className={classes.column} id="main">
      {write ? (
        <div className={classes.tools}>
          {editor && ready && <FormatBar editor={editor} onClaim={onClaim} onLink={link.show} />}
        </div>
      ) : (
        room && <p className={classes.reading}>{t(room.abilities.judge ? "judge" : "read")}</p>
      )}
      {room && <SinceBar />}
      <div ref={scroller} className={classes.scroller}>
        {!ready && skeleton}
        <div className={classes.paper} hidden={!ready}>
          <EditorContent editor={editor} />
        </div>
        {room && write && <BubbleOnSelection room={room} onClaim={onClaim} onLink={link.show} />}
        {room?.suggestions && <CardOnMention room={room} watch={room.suggestions} />}
        {room && <CardOnCitation room={room} />}
        {room && write && <CardOnImage room={room} />}
        {room && write && <NewSource room={room} />}
        {editor && link.open && <LinkEditor editor={editor} onClose={link.hide} />}
      </div>
      {room && (
        <>
          <CurrentClaim />
          <FillClaims />
          <ReattachBar onAttach={onClaim} />
          <ClaimBar />
          <WhoWroteWhat room={room} />
          <StatusLine onShortcuts={onShortcuts} />
        </>
      )}
    </main>
  );
}

/** The card's script comes with the first mention that is opened. */
function CardOnMention({ room, watch }: { room: Room; watch: SuggestionWatch }) {
  const opened = useStore(watch.opened);
  return (
    opened && (
      <Suspense>
        <MentionCard room={room} watch={watch} opened={opened} />
      </Suspense>
    )
  );
}

function CardOnCitation({ room }: { room: Room }) {
  const opened = useStore(room.citations.opened);
  return (
    opened && (
      <Suspense>
        <CitationCard room={room} opened={opened} />
      </Suspense>
    )
  );
}

function CardOnImage({ room }: { room: Room }) {
  const chosen = useEditorState({
    editor: room.editor,
    selector: ({ editor }) => imageAt(editor),
  });
  return (
    chosen !== null && (
      <Suspense>
        <ImageCard room={room} {...chosen} />
      </Suspense>
    )
  );
}

/** Its script comes when it is first wanted. */
function WhoWroteWhat({ room }: { room: Room }) {
  const shown = useStore(room.blameShown);
  return (
    shown && (
      <Suspense>
        <BlameBar />
      </Suspense>
    )
  );
}

/** The bubble's script comes with the first selection. */
function BubbleOnSelection({ room, ...actions }: { room: Room; onClaim: () => void; onLink: () => void }) {
  const { selectedWords } = useStore(room.caret);
  const [wanted, setWanted] = useState(false);
  if (!wanted && selectedWords > 0) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense>
      <Bubble editor={room.editor} {...actions} />
    </Suspense>
  );
}
