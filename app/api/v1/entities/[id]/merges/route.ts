import { listMerges } from "#core/merges/list-merges";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listMerges, ({ runtime, actor, params }) => listMerges(runtime, actor, params.id)),
);
