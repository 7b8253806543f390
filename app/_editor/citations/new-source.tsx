"use client";

import { Suspense } from "react";
import { late } from "../late.ts";
import type { Room } from "../room.ts";
import { useStore } from "../use-store.ts";
import { insertCitation } from "./insert-citation.ts";

const NewRecord = late(() => import("../panel/new-record.tsx"));

/** Adds the source that somebody asked for in the text, and cites it at the caret, which waits there meanwhile. */
export function NewSource({ room: { brief, editor, citations } }: { room: Room }) {
  const typed = useStore(citations.creating);
  if (typed === null) return null;
  return (
    <Suspense>
      <NewRecord
        kind="source"
        workspaceId={brief.workspaceId}
        prefill={/^https?:\/\//i.test(typed) ? { url: typed } : { title: typed }}
        onClose={() => citations.creating.set(null)}
        onSaved={(id) => insertCitation(editor, id)}
      />
    </Suspense>
  );
}
