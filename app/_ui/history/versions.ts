import type { PersonRef } from "#core/http-model";

/** A state of the whole text that people gave a name, or released. */
export interface BriefVersion {
  readonly id: string;
  readonly number: number;
  readonly kind: "named" | "released";
  readonly name: string;
  readonly note: string | null;
  readonly createdBy: PersonRef;
  readonly createdAt: string;
}
