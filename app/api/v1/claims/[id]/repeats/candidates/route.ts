import { listRepeatCandidates } from "#core/repeats/list-repeat-candidates";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listRepeatCandidates, ({ runtime, actor, params }) =>
    listRepeatCandidates(runtime, actor, params.id),
  ),
);
