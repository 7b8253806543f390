import { z } from "zod";
import { id, instant, pageQuery, personRef } from "../http-model.ts";
import { auditKinds } from "./vocabulary.ts";

export const auditActions = [
  "workspace.renamed",
  "workspace.self-approval-changed",
  "member.invited",
  "member.joined",
  "member.role-changed",
  "member.removed",
  "invitation.revoked",
  "brief.created",
  "brief.imported",
  "brief.renamed",
  "brief.placed",
  "brief.trashed",
  "brief.restored",
  "brief.exported",
  "brief.sources-exported",
  "history.restored",
  "brief.status-changed",
  "brief.released",
  "brief.published",
  "brief.unpublished",
  "version.named",
  "version.changed",
  "section.restored",
  "section.signed",
  "section.sign-off-ended",
  "section.sign-off-withdrawn",
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
  "source.exported",
  "source.merged",
  "source.merge-undone",
  "entity.created",
  "entity.deleted",
  "entity.states-added",
  "entity.imported",
  "entity.exported",
  "entity.merged",
  "entity.merge-undone",
  "series.created",
  "series.changed",
  "series.deleted",
  "series.exported",
  "translation.linked",
  "translation.unlinked",
  "translation.paired",
  "translation.marked",
  "audit.exported",
] as const;
export type AuditAction = (typeof auditActions)[number];

export const auditEvent = z.object({
  id,
  briefId: id.nullable(),
  briefTitle: z.string().nullable(),
  actor: personRef,
  action: z.enum(auditActions),
  /** In words, what `detail` names by an id: a claim's words, a section's title. */
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  at: instant,
});
export type AuditEvent = z.infer<typeof auditEvent>;

const timeZone = z.string().max(64).refine(isTimeZone, { error: "not a time zone" });

/** Which entries; all of it must hold. */
const auditFilter = z.object({
  kind: z.enum(auditKinds).optional(),
  action: z.enum(auditActions).optional(),
  actorId: z.string().max(64).optional(),
  /** Only of a workspace's log. */
  briefId: id.optional(),
  /** The first and the last day, in `timeZone`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  timeZone: timeZone.default("UTC"),
  /** In what an entry says: its person, commentary, claim, names; without regard to case and Polish accents. */
  search: z.string().trim().max(200).optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const listAuditQuery = pageQuery.extend(auditFilter.shape);
export const exportAuditQuery = auditFilter.extend({
  separator: z.enum(["comma", "semicolon"]).default("comma"),
});

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
