import { briefPolicy } from "./briefs/policy.ts";
import { claimPolicy } from "./claims/policy.ts";
import { entityPolicy } from "./entities/policy.ts";
import { imagePolicy } from "./images/policy.ts";
import { reviewPolicy } from "./review/policy.ts";
import type { Grant, Role } from "./roles.ts";
import { sectionPolicy } from "./sections/policy.ts";
import { seriesPolicy } from "./series/policy.ts";
import { signOffPolicy } from "./sign-offs/policy.ts";
import { suggestionPolicy } from "./suggestions/policy.ts";
import { sourcePolicy } from "./sources/policy.ts";
import { versionPolicy } from "./versions/policy.ts";
import { workspacePolicy } from "./workspaces/policy.ts";

/** Every permission that a role carries, as `concept.action`. The table in docs/roles.md is generated from it. */
export const permissions = {
  ...prefixed("workspace", workspacePolicy),
  ...prefixed("brief", briefPolicy),
  ...prefixed("section", sectionPolicy),
  ...prefixed("signOff", signOffPolicy),
  ...prefixed("version", versionPolicy),
  ...prefixed("claim", claimPolicy),
  ...prefixed("review", reviewPolicy),
  ...prefixed("entity", entityPolicy),
  ...prefixed("source", sourcePolicy),
  ...prefixed("series", seriesPolicy),
  ...prefixed("image", imagePolicy),
  ...prefixed("suggestion", suggestionPolicy),
};

export type Permission = keyof typeof permissions;

export function allows(role: Role, permission: Permission): boolean {
  return permissions[permission].includes(role);
}

type Prefixed<Concept extends string, P> = {
  readonly [Action in keyof P & string as `${Concept}.${Action}`]: Grant;
};

function prefixed<Concept extends string, P extends Readonly<Record<string, Grant>>>(
  concept: Concept,
  policy: P,
) {
  const entries = Object.entries(policy).map(([action, grant]) => [`${concept}.${action}`, grant]);
  return Object.fromEntries(entries) as Prefixed<Concept, P>;
}
