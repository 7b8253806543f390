export const sectionKinds = ["lead", "question", "body", "box", "sources"] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** The lead has no heading to carry an id: what stands before the first heading has this one in every brief. */
export const leadSectionId = "lead";

/** Whether a heading's attribute can name a section: what else stands there was not written by our editor. */
export function isSectionId(id: unknown): id is string {
  return typeof id === "string" && /^[^\p{Cc}\p{Cs}]{1,64}$/u.test(id);
}
