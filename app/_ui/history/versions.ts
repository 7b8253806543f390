import type { PersonRef } from "#core/http-model";

/** A state of the whole text that people gave a name, or released. */
export interface BriefVersion {
  readonly id: string;
  readonly number: number;
  readonly kind: "named" | "released";
  /** Empty for a release that nobody gave a name. */
  readonly name: string;
  /** Which release it is, from 1; null for one that was only named. */
  readonly release: number | null;
  readonly note: string | null;
  readonly createdBy: PersonRef;
  readonly createdAt: string;
}
