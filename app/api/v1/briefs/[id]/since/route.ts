import { readSince } from "#core/visits/read-since";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readSince, ({ runtime, actor, params }) => readSince(runtime, actor, params.id)),
);
