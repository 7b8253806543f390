import type { AuditKind } from "./vocabulary.ts";

/** The actions of each kind as patterns of SQL's LIKE, so that an action that comes later falls in by its name. */
export const actionsOfKind: Readonly<Record<AuditKind, readonly string[]>> = {
  rights: ["member.%", "invitation.%", "workspace.%"],
  "sign-offs": ["section.sign%"],
  verdicts: ["claim.judged"],
  claims: ["claim.%"],
  releases: ["brief.released", "brief.published", "brief.unpublished", "brief.status-changed", "version.%"],
  commentaries: ["brief.%", "series.%", "translation.%"],
  restores: ["%.restored"],
  merges: ["%.merged", "%.merge-undone"],
  imports: ["%.imported", "%.states-added"],
  exports: ["%exported"],
  sources: ["source.%"],
  entities: ["entity.%"],
};
