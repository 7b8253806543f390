import { mergeSources } from "#core/source-merges/merge-sources";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.mergeSources, ({ runtime, actor, params, body }) =>
    mergeSources(runtime, actor, params.id, body.otherId),
  ),
);
