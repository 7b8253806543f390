/** 19 marca 2026. */
export const dayFormat = { day: "numeric", month: "long", year: "numeric" } as const;
export const hourFormat = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
