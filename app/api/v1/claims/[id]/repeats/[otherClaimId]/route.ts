import { part } from "#core/repeats/part";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.part, ({ runtime, actor, params }) => part(runtime, actor, params.id, params.otherClaimId)),
);
