import { listEntityClaims } from "#core/dossiers/list-entity-claims";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listEntityClaims, ({ runtime, actor, params, query }) =>
    listEntityClaims(runtime, actor, params.id, query),
  ),
);
