import { readClaim } from "#core/claims/read-claim";
import { changeClaim } from "#core/claims/change-claim";
import { deleteClaim } from "#core/claims/delete-claim";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readClaim, ({ runtime, actor, params }) => readClaim(runtime, actor, params.id)),
  handle(contract.changeClaim, ({ runtime, actor, params, body }) =>
    changeClaim(runtime, actor, params.id, body),
  ),
  handle(contract.deleteClaim, ({ runtime, actor, params }) => deleteClaim(runtime, actor, params.id)),
);
