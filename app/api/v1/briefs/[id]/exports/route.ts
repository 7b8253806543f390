import { exportBrief } from "#core/briefs/export-brief";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.exportBrief, ({ runtime, actor, params, body }) =>
    exportBrief(runtime, actor, params.id, body),
  ),
);
