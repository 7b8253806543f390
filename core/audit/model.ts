import { z } from "zod";
import { id, instant, personRef } from "../http-model.ts";

export const auditActions = [
  "workspace.renamed",
  "member.invited",
  "member.joined",
  "member.role-changed",
  "member.removed",
  "invitation.revoked",
  "brief.created",
  "brief.imported",
  "brief.renamed",
  "brief.trashed",
  "brief.restored",
  "brief.exported",
  "section.restored",
  "history.restored",
  "claim.created",
  "claim.reattached",
  "claim.deleted",
  "claim.judged",
  "claim.assigned",
  "claim.comment-removed",
  "source.created",
  "source.graded",
  "source.publisher-graded",
  "source.settled",
  "source.deleted",
  "source.imported",
  "source.merged",
  "source.merge-undone",
  "entity.created",
  "entity.deleted",
  "entity.states-added",
  "entity.imported",
  "entity.merged",
  "entity.merge-undone",
] as const;
export type AuditAction = (typeof auditActions)[number];

export const auditEvent = z.object({
  id,
  briefId: id.nullable(),
  actor: personRef,
  action: z.enum(auditActions),
  detail: z.record(z.string(), z.unknown()),
  at: instant,
});
export type AuditEvent = z.infer<typeof auditEvent>;
