import { listContested } from "#core/dossiers/list-contested";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listContested, ({ runtime, actor, params, query }) =>
    listContested(runtime, actor, params.id, query),
  ),
);
