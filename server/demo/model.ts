import type { z } from "zod";
import type { Language } from "#core/briefs/vocabulary";
import type { createClaimInput, judgeInput } from "#core/claims/model";
import type { Stance } from "#core/claims/vocabulary";
import type { createEntityInput } from "#core/entities/model";
import type { JsonNode } from "#editor/json-node";
import type { createSourceInput } from "#core/sources/model";
import type { Person } from "./accounts.ts";

/** So many days before the seeding, at this time (UTC). */
export type Moment = readonly [daysAgo: number, time: `${number}:${number}`];

/** Who did something, and when. */
interface Deed {
  readonly by: Person;
  readonly on: Moment;
}

export type DemoEntity = Omit<z.input<typeof createEntityInput>, "workspaceId">;
export type DemoSource = Omit<z.input<typeof createSourceInput>, "workspaceId"> & { readonly by: Person };

/** What was read of a source, and when. */
export interface DemoText {
  readonly on: Moment;
  readonly text: string;
}

/** One edit of the text, as a person would make it. */
export type Edit =
  /** Blocks put at the end of a section; a heading among them begins another. */
  | { readonly append: readonly JsonNode[]; readonly to: string }
  /** Words that stand in the text once, typed over; nothing takes their place where `with` is empty. */
  | { readonly replace: string; readonly with: string }
  /** A source of the registry cited behind words that stand in one paragraph of the text. */
  | { readonly cite: string; readonly after: string; readonly locator?: string };

export interface Writing extends Deed {
  readonly edits: readonly Edit[];
  /** The text did not rest before the next person began to write: no revision yet. */
  readonly unrested?: true;
}

export interface Restoring extends Deed {
  readonly restore: string;
  readonly revision: number;
}

export interface DemoEvidence {
  readonly source: string;
  readonly stance: Stance;
  readonly quote?: string;
  readonly locator?: string;
  readonly credibility?: number;
}

export interface DemoClaim extends Deed {
  /** The words that it is tagged on, which stand in the text once at that moment. */
  readonly words: string;
  readonly says: Omit<z.input<typeof createClaimInput>, "exact" | "prefix" | "suffix" | "entityIds">;
  /** Keys of the registry. */
  readonly entities?: readonly string[];
  readonly evidence?: readonly DemoEvidence[];
  readonly verdicts?: readonly (Deed & Pick<z.input<typeof judgeInput>, "value" | "note">)[];
}

/** A commentary and how it came about. The order in which things are told does not matter: they happen by time. */
export interface DemoCommentary extends Deed {
  /** Fixed, so that a second start finds it. */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** The text that it began with. */
  readonly text: readonly JsonNode[];
  readonly changes: readonly (Writing | Restoring)[];
  readonly claims: readonly DemoClaim[];
  /** Who answered for which sections. */
  readonly signOffs?: readonly (Deed & { readonly sections: readonly string[] })[];
}
