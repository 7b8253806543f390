import { listWorkspaceAudit } from "#core/audit/list-workspace-audit";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readWorkspaceAudit, ({ runtime, actor, params, query }) =>
    listWorkspaceAudit(runtime, actor, params.id, query),
  ),
);
