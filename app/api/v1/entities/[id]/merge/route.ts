import { mergeEntities } from "#core/merges/merge-entities";
import { previewMerge } from "#core/merges/preview-merge";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.previewMerge, ({ runtime, actor, params, query }) =>
    previewMerge(runtime, actor, params.id, query.with),
  ),
  handle(contract.mergeEntities, ({ runtime, actor, params, body }) =>
    mergeEntities(runtime, actor, params.id, body.otherId),
  ),
);
