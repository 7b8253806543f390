import { agree } from "#core/repeats/agree";
import { listRepeats } from "#core/repeats/list-repeats";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listRepeats, ({ runtime, actor, params }) => listRepeats(runtime, actor, params.id)),
  handle(contract.agree, ({ runtime, actor, params, body }) =>
    agree(runtime, actor, params.id, body.claimId),
  ),
);
