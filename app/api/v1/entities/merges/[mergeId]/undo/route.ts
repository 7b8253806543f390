import { undoMerge } from "#core/merges/undo-merge";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.undoMerge, ({ runtime, actor, params }) => undoMerge(runtime, actor, params.mergeId)),
);
