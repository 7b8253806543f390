import { exportBriefAudit } from "#core/audit/export-audit";
import { auditWords } from "../../../../_http/audit-words.ts";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.exportBriefAudit, ({ runtime, actor, params, query, request }) =>
    exportBriefAudit(runtime, actor, params.id, query, auditWords(request)),
  ),
);
