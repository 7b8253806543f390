"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { BriefDetail } from "#core/briefs/model";
import { attachClaim, selectedWords } from "./claims/attach-claim.ts";
import { selectSentence, tagClaim } from "./claims/tag-claim.ts";
import { askForSource } from "./citations/insert-citation.ts";
import { useCitations, useWatchedCitations } from "./citations/use-citations.ts";
import { goToPosition } from "./go-to.ts";
import { clickMention, openMention } from "./suggestions/open-mention.ts";
import { useSuggestions } from "./suggestions/use-suggestions.ts";
import { useRescue } from "./rescue/use-rescue.ts";
import type { Abilities, PanelTab, ProposedClaim, Room } from "./room.ts";
import { type WritableStore, createStore } from "./store.ts";
import type { SyncClient } from "./sync-client.ts";
import type { Person } from "./person.ts";
import { useBriefEditor } from "./text/use-brief-editor.ts";
import { type EditorWatch, watchEditor } from "./text/watch-editor.ts";
import { useLatest } from "../_ui/use-latest.ts";
import { useLinkedClaim } from "./use-linked-claim.ts";
import { useStore } from "./use-store.ts";

interface Options {
  readonly brief: BriefDetail;
  readonly abilities: Abilities;
  readonly person: Person;
  readonly sync: SyncClient;
  readonly blameShown: WritableStore<boolean>;
  readonly showPanel: (tab: PanelTab) => void;
  readonly showShortcuts: () => void;
}

export interface LinkState {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

interface OpenedRoom {
  /** Null until there is a text to show. */
  readonly room: Room | null;
  readonly editor: Editor | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onClaim: () => void;
  readonly link: LinkState;
}

/** Puts the editor and what watches it together into the room that everything shares. */
export function useOpenRoom({
  brief,
  abilities,
  person,
  sync,
  blameShown,
  showPanel,
  showShortcuts,
}: Options): OpenedRoom {
  const scroller = useRef<HTMLDivElement>(null);
  const [linkOpen, setLinkOpen] = useState(false);
  const link = useMemo(
    () => ({ open: linkOpen, show: () => setLinkOpen(true), hide: () => setLinkOpen(false) }),
    [linkOpen],
  );
  const [chosenClaim] = useState(() => createStore<string | null>(null));
  const [freshClaim] = useState(() => createStore<string | null>(null));
  const [reattaching] = useState(() => createStore<string | null>(null));
  const [proposedClaim] = useState(() => createStore<ProposedClaim | null>(null));
  const citations = useCitations(brief.id);
  const panel = useLatest(showPanel);
  const readiness = useStore(sync.readiness);

  const tag = (): boolean => {
    if (!editor) return false;
    const lost = reattaching.get();
    if (lost !== null) return attachTo(lost);
    const { empty, from } = editor.state.selection;
    // Without a selection it is the sentence at the caret, unless that is a claim already.
    if (empty && watch?.caret.get().claims.length !== 0) return false;
    const sentence = empty ? selectSentence(editor, from) : null;
    const proposal = sentence && suggestions?.claims.get().find((claim) => claim.from === sentence.from);
    const id = tagClaim(editor);
    if (id === null) return false;
    if (proposal) proposedClaim.set({ id, type: proposal.type, entityIds: proposal.entityIds });
    chosenClaim.set(null);
    freshClaim.set(id);
    panel.current("claims");
    return true;
  };
  const attachTo = (claimId: string): boolean => {
    const words = editor && selectedWords(editor);
    if (!editor || !words || !attachClaim(editor, claimId, words)) return false;
    reattaching.set(null);
    chosenClaim.set(null);
    editor.commands.setTextSelection(words.to);
    panel.current("claims");
    return true;
  };
  const editor = useBriefEditor({
    sync,
    citations,
    brief,
    person,
    write: abilities.write,
    keys: {
      tagClaim: tag,
      editLink: () => {
        if (!editor?.isEditable) return false;
        setLinkOpen(true);
        return true;
      },
      showShortcuts: () => {
        showShortcuts();
        return true;
      },
      openMention: () => openMention(editor, suggestions),
      cite: () => editor !== null && askForSource(editor),
      clickMention: (position) => clickMention(editor, suggestions, position),
    },
  });
  const watch = useEditorWatch(editor);
  useWatchedCitations(citations, editor, brief);
  const suggestions = useSuggestions(editor, brief, abilities.write);
  const goTo = useCallback(
    (position: number) => {
      if (editor && scroller.current) goToPosition(editor, scroller.current, position);
    },
    [editor],
  );

  const room = useMemo<Room | null>(() => {
    if (!editor || !watch || readiness === "empty") return null;
    return {
      brief,
      abilities,
      person,
      sync,
      editor,
      outline: watch.outline,
      caret: watch.caret,
      suggestions,
      citations,
      chosenClaim,
      freshClaim,
      proposedClaim,
      reattaching,
      blameShown,
      showPanel: (tab) => panel.current(tab),
      goTo,
    };
  }, [
    editor,
    watch,
    suggestions,
    citations,
    readiness,
    brief,
    abilities,
    person,
    sync,
    chosenClaim,
    freshClaim,
    proposedClaim,
    reattaching,
    blameShown,
    goTo,
    panel,
  ]);
  useLinkedClaim(room);
  useRescue(room);
  return { room, editor, scroller, onClaim: () => void tag(), link };
}

function useEditorWatch(editor: Editor | null): EditorWatch | null {
  const [watch, setWatch] = useState<EditorWatch | null>(null);
  useEffect(() => {
    if (!editor) return;
    const next = watchEditor(editor);
    setWatch(next);
    return () => {
      next.stop();
      setWatch(null);
    };
  }, [editor]);
  return watch;
}
