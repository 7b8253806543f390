import { assign } from "#core/review/assign";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.assign, ({ runtime, actor, params, body }) => assign(runtime, actor, params.id, body)),
);
