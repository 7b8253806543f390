/** 19 marca 2026. */
export const dayFormat = { day: "numeric", month: "long", year: "numeric" } as const;
/** 19 marca 2026, 12:04. */
export const momentFormat = { ...dayFormat, hour: "2-digit", minute: "2-digit" } as const;
export const hourFormat = { hour: "2-digit", minute: "2-digit" } as const;
