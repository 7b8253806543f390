import { closePublication, openPublication } from "#core/publications/open-publication";
import { readPublication } from "#core/publications/read-publication";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readPublication, ({ runtime, actor, params }) =>
    readPublication(runtime, actor, params.id),
  ),
  handle(contract.openPublication, ({ runtime, actor, params, body }) =>
    openPublication(runtime, actor, params.id, body),
  ),
  handle(contract.closePublication, ({ runtime, actor, params }) =>
    closePublication(runtime, actor, params.id),
  ),
);
