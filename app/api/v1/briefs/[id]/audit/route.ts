import { listBriefAudit } from "#core/audit/list-brief-audit";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readBriefAudit, ({ runtime, actor, params, query }) =>
    listBriefAudit(runtime, actor, params.id, query),
  ),
);
