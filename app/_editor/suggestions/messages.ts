import type { EntityNames } from "#core/entities/model";
import type { MentionCandidate } from "#editor/mentions/find-mentions";
import type { NameLanguage } from "#editor/mentions/name-index";
import type { ReadBlock, UnknownName } from "#editor/mentions/unknown-names";
import type { Statement } from "#editor/statements/check-worthy";

/** What the page asks of the worker that reads the text. */
export type Question =
  /** The whole registry, in place of what was known. */
  | { readonly kind: "registry"; readonly entities: readonly EntityNames[] }
  /** One more form of an entity. */
  | { readonly kind: "learn"; readonly entity: EntityNames }
  | {
      readonly kind: "texts";
      readonly id: number;
      readonly lang: NameLanguage;
      readonly texts: readonly string[];
    }
  | {
      readonly kind: "unknown";
      readonly id: number;
      readonly lang: NameLanguage;
      readonly blocks: readonly ReadBlock[];
    };

export interface Candidate extends Omit<MentionCandidate, "entity"> {
  readonly entityId: string;
}

/** Offsets into the text that was asked about, UTF-16 units. */
export interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** What stands in one text. */
export interface FoundInText {
  readonly mentions: readonly FoundMention[];
  readonly statements: readonly Statement[];
}

export type Answer =
  | { readonly kind: "texts"; readonly id: number; readonly found: readonly FoundInText[] }
  | { readonly kind: "unknown"; readonly id: number; readonly names: readonly UnknownName[] };

/** The worker's script is there; whatever fails after it is a fault of ours. */
export interface Started {
  readonly kind: "started";
}
