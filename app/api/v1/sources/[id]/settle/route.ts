import { settleSource } from "#core/link-health/settle-source";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.settleSource, ({ runtime, actor, params, body }) =>
    settleSource(runtime, actor, params.id, body),
  ),
);
