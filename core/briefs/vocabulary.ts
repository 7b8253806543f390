export const briefStatuses = ["draft", "in-review", "approved", "released"] as const;
export type BriefStatus = (typeof briefStatuses)[number];

export const languages = ["pl", "en"] as const;
export type Language = (typeof languages)[number];

export const templates = ["commentary", "blank"] as const;
export type Template = (typeof templates)[number];
