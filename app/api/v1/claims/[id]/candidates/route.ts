import { listCandidates } from "#core/claims/list-candidates";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listCandidates, ({ runtime, actor, params }) => listCandidates(runtime, actor, params.id)),
);
