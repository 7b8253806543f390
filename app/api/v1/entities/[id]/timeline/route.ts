import { readTimeline } from "#core/dossiers/read-timeline";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readTimeline, ({ runtime, actor, params, query }) =>
    readTimeline(runtime, actor, params.id, query),
  ),
);
