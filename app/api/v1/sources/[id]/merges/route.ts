import { listSourceMerges } from "#core/source-merges/list-source-merges";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSourceMerges, ({ runtime, actor, params }) =>
    listSourceMerges(runtime, actor, params.id),
  ),
);
