import { listNames } from "#core/entities/list-names";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listNames, ({ runtime, actor, params }) => listNames(runtime, actor, params.id)),
);
