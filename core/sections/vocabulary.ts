export const sectionKinds = ["lead", "question", "body", "box", "sources"] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** The lead has no heading to carry an id: what stands before the first heading has this one in every brief. */
export const leadSectionId = "lead";
