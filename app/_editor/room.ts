"use client";

import type { Editor } from "@tiptap/core";
import { createContext, use } from "react";
import type { BriefDetail } from "#core/briefs/model";
import type { ClaimType } from "#core/claims/vocabulary";
import type { CitationWatch } from "./citations/watch-citations.ts";
import type { Caret } from "./text/caret-place.ts";
import type { SuggestionWatch } from "./suggestions/watch-suggestions.ts";
import type { Outline } from "./outline/outline.ts";
import type { Store, WritableStore } from "./store.ts";
import type { SyncClient } from "./sync-client.ts";
import type { Person } from "./person.ts";

/** What this person's role allows here, decided by the server. */
export interface Abilities {
  readonly write: boolean;
  readonly judge: boolean;
  readonly nameVersions: boolean;
  readonly release: boolean;
  readonly readAudit: boolean;
}

/** What a sentence that became a claim was proposed with. */
export interface ProposedClaim {
  readonly id: string;
  readonly type: ClaimType;
  readonly entityIds: readonly string[];
}

export type PanelTab = "claims" | "sources" | "entities" | "history" | "preview" | "original";

/** What everything in the writing room shares. */
export interface Room {
  readonly brief: BriefDetail;
  readonly abilities: Abilities;
  readonly person: Person;
  readonly sync: SyncClient;
  readonly editor: Editor;
  readonly outline: Store<Outline>;
  readonly caret: Store<Caret>;
  /** What names and what sentences worth checking the text holds; null for those who do not write. */
  readonly suggestions: SuggestionWatch | null;
  /** What the text cites, and how it is set. */
  readonly citations: CitationWatch;
  /** The claim that the panel shows, when one was chosen there; null: the one at the caret. */
  readonly chosenClaim: WritableStore<string | null>;
  /** The claim that was tagged a moment ago: the panel offers it a source at once. */
  readonly freshClaim: WritableStore<string | null>;
  /** The claim for which other words are being chosen. */
  readonly reattaching: WritableStore<string | null>;
  /** What the sentence was proposed with that was tagged a moment ago: to be written to its claim. */
  readonly proposedClaim: WritableStore<ProposedClaim | null>;
  /** Whether the text shows who wrote what. */
  readonly blameShown: WritableStore<boolean>;
  readonly showPanel: (tab: PanelTab) => void;
  /** Puts the caret at a position and brings it to the upper third of the window. */
  readonly goTo: (position: number) => void;
}

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = use(RoomContext);
  if (room === null) throw new Error("outside of the writing room");
  return room;
}
