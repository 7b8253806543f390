import { listClaims } from "#core/claims/list-claims";
import { createClaim } from "#core/claims/create-claim";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listClaims, ({ runtime, actor, params, query }) =>
    listClaims(runtime, actor, params.id, query),
  ),
  handle(contract.createClaim, ({ runtime, actor, params, body }) =>
    createClaim(runtime, actor, params.id, body),
  ),
);
