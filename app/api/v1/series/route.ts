import { createSeries } from "#core/series/edit-series";
import { listSeries } from "#core/series/list-series";
import { contract } from "../_http/contract.ts";
import { endpoints } from "../_http/endpoints.ts";
import { handle } from "../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSeries, ({ runtime, actor, query }) => listSeries(runtime, actor, query.workspaceId)),
  handle(contract.createSeries, ({ runtime, actor, body }) => createSeries(runtime, actor, body)),
);
