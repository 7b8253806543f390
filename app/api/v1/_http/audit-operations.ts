import { auditEvent, exportAuditQuery, listAuditQuery } from "#core/audit/model";
import { type Operation, get, list } from "./operation.ts";

/** The rows of the contract about who did what. */
export const auditOperations = {
  readWorkspaceAudit: list(
    "/workspaces/{id}/audit",
    "Who did what in a workspace",
    "workspace.readAudit",
    auditEvent,
    listAuditQuery,
  ),
  exportWorkspaceAudit: {
    ...get("/workspaces/{id}/audit/export", "The log of a workspace as CSV", "workspace.readAudit", "file"),
    query: exportAuditQuery,
    mediaType: "text/csv",
  },
  readBriefAudit: list(
    "/briefs/{id}/audit",
    "Who did what in a commentary",
    "brief.readAudit",
    auditEvent,
    listAuditQuery,
  ),
  exportBriefAudit: {
    ...get("/briefs/{id}/audit/export", "The log of a commentary as CSV", "brief.readAudit", "file"),
    query: exportAuditQuery,
    mediaType: "text/csv",
  },
} as const satisfies Record<string, Operation>;
