import { undoSourceMerge } from "#core/source-merges/undo-source-merge";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.undoSourceMerge, ({ runtime, actor, params }) =>
    undoSourceMerge(runtime, actor, params.mergeId),
  ),
);
