import { exportSources } from "#core/sources/export-sources";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.exportSources, ({ runtime, actor, query }) => exportSources(runtime, actor, query)),
);
