import { closeCode } from "#sync/close-codes";
import type { Refusal } from "#sync/messages";

/** Why nothing more is stored until the person does something about it. */
export type Obstacle = Refusal | "unauthenticated" | "forbidden" | "not-found" | "outdated-schema" | "closed";

/** What the connection is doing. `handshaken`: each side has sent the other all that it lacked. */
export type Connection = "never" | "opening" | "handshaken" | "lost" | { readonly closed: Obstacle };

/**
 * What is known about the words typed here. Changes are counted from 1 and each count says "all up to this one":
 * `kept` are written on this device, `acknowledged` are stored by the server.
 */
export interface Facts {
  readonly connection: Connection;
  readonly changes: number;
  readonly kept: number;
  readonly acknowledged: number;
  /** Set by a refusal, until an acknowledgement or the next handshake proves otherwise. */
  readonly refusal: Refusal | null;
  /** When the server last acknowledged everything, in milliseconds. */
  readonly savedAt: number | null;
}

export type SavedEvent =
  | { readonly kind: "changed" }
  /** Words of an earlier visit that the server had not acknowledged were found on this device. */
  | { readonly kind: "found"; readonly changes: number }
  | { readonly kind: "kept"; readonly changes: number }
  | { readonly kind: "opened" }
  | { readonly kind: "handshaken" }
  | { readonly kind: "persisted"; readonly changes: number; readonly at: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "lost" }
  | { readonly kind: "closed"; readonly code: number };

/** What the person is told. `unsaved` counts changes, `kept` says that all of them are on this device. */
export type SavedState =
  | { readonly kind: "connecting" }
  | { readonly kind: "saved"; readonly at: number | null }
  | { readonly kind: "saving"; readonly unsaved: number }
  | { readonly kind: "offline"; readonly unsaved: number; readonly kept: boolean }
  | {
      readonly kind: "not-saved";
      readonly obstacle: Obstacle;
      readonly unsaved: number;
      readonly kept: boolean;
    };

export const initialFacts: Facts = {
  connection: "never",
  changes: 0,
  kept: 0,
  acknowledged: 0,
  refusal: null,
  savedAt: null,
};

export function learn(facts: Facts, event: SavedEvent): Facts {
  switch (event.kind) {
    case "changed":
      return { ...facts, changes: facts.changes + 1 };
    case "found":
      return { ...facts, changes: facts.changes + event.changes, kept: facts.kept + event.changes };
    case "kept":
      return { ...facts, kept: Math.max(facts.kept, event.changes) };
    case "opened":
      return { ...facts, connection: facts.connection === "never" ? "never" : "opening" };
    case "handshaken":
      return { ...facts, connection: "handshaken", refusal: null };
    case "persisted":
      return persisted(facts, event.changes, event.at);
    case "refused":
      return { ...facts, refusal: event.refusal };
    case "lost":
      return typeof facts.connection === "object" ? facts : { ...facts, connection: "lost" };
    case "closed":
      return { ...facts, connection: { closed: obstacleOf(event.code) } };
  }
}

/** Words that were refused are not among those stored; words not stored yet are, once the server says so. */
function persisted(facts: Facts, changes: number, at: number): Facts {
  const refused = facts.refusal !== null && facts.refusal !== "not-stored";
  if (refused || facts.connection !== "handshaken") return facts;
  const acknowledged = Math.max(facts.acknowledged, Math.min(changes, facts.changes));
  const savedAt = acknowledged === facts.changes ? at : facts.savedAt;
  return { ...facts, refusal: null, acknowledged, savedAt };
}

export function savedState(facts: Facts): SavedState {
  const unsaved = facts.changes - facts.acknowledged;
  const kept = facts.kept >= facts.changes;
  const { connection } = facts;
  if (typeof connection === "object") {
    return { kind: "not-saved", obstacle: connection.closed, unsaved, kept };
  }
  if (facts.refusal !== null) return { kind: "not-saved", obstacle: facts.refusal, unsaved, kept };
  switch (connection) {
    case "never":
      return { kind: "connecting" };
    case "opening":
    case "lost":
      return { kind: "offline", unsaved, kept };
    case "handshaken":
      return unsaved === 0 ? { kind: "saved", at: facts.savedAt } : { kind: "saving", unsaved };
  }
}

/** Whether writing goes on: what is typed now is sent as soon as there is somebody to take it. */
export function writingGoesOn(state: SavedState): boolean {
  return state.kind !== "not-saved" || state.obstacle === "not-stored";
}

/** Whether closing the page now would lose words: they are stored nowhere, or kept where they will never be sent from. */
export function wouldLose(facts: Facts): boolean {
  if (facts.acknowledged >= facts.changes) return false;
  return facts.kept < facts.changes || savedState(facts).kind === "not-saved";
}

function obstacleOf(code: number): Obstacle {
  switch (code) {
    case closeCode.unauthenticated:
      return "unauthenticated";
    case closeCode.forbidden:
      return "forbidden";
    case closeCode.notFound:
      return "not-found";
    case closeCode.outdatedSchema:
      return "outdated-schema";
    default:
      return "closed";
  }
}
