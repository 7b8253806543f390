import { exportBriefSources } from "#core/sources/export-sources";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.exportBriefSources, ({ runtime, actor, params, query }) =>
    exportBriefSources(runtime, actor, params.id, query),
  ),
);
