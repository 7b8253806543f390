/** Those that every format of a publication can hold. */
export const imageTypes = ["image/png", "image/jpeg", "image/gif"] as const;
export type ImageType = (typeof imageTypes)[number];

/** In bytes. */
export const imageLimit = 5 * 1024 * 1024;
/** Width times height: what would take a reader's machine, and ours, too long to show. */
export const pixelLimit = 16_000_000;
