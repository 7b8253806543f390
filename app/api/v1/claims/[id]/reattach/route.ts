import { reattachClaim } from "#core/claims/reattach-claim";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.reattachClaim, ({ runtime, actor, params, body }) =>
    reattachClaim(runtime, actor, params.id, body),
  ),
);
