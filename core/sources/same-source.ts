import type { SourceKeys } from "./identity.ts";
import type { Sureness, sharedKeys } from "./vocabulary.ts";

export type ComparedKeys = Omit<SourceKeys, "publisherKey">;
export type SharedKey = (typeof sharedKeys)[number];

/**
 * By what two records are of one source; null when they are not. A title and its date say so only where no DOI and no
 * address says otherwise: an agency's report comes out under one title in many places.
 */
export function sharedKey(a: ComparedKeys, b: ComparedKeys): SharedKey | null {
  if (a.doiKey !== null && b.doiKey !== null) return a.doiKey === b.doiKey ? "doi" : null;
  if (a.addressKey !== null && b.addressKey !== null) return a.addressKey === b.addressKey ? "address" : null;
  return a.titleKey !== null && a.titleKey === b.titleKey ? "title" : null;
}

export const surenessOf: Readonly<Record<SharedKey, Sureness>> = {
  doi: "certain",
  address: "certain",
  title: "likely",
};
