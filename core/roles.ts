export const roles = ["owner", "editor", "analyst", "reviewer", "reader"] as const;
export type Role = (typeof roles)[number];

/** Who may do one thing. */
export type Grant = readonly Role[];
/** Each action of one concept, with those who may do it. */
export type Policy = Readonly<Record<string, Grant>>;

export const everyMember: Grant = roles;
export const writers: Grant = ["owner", "editor", "analyst"];
export const judges: Grant = ["owner", "editor", "reviewer"];
export const contributors: Grant = ["owner", "editor", "analyst", "reviewer"];
export const approvers: Grant = ["owner", "editor"];
export const owners: Grant = ["owner"];
