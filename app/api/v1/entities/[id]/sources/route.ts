import { listEntitySources } from "#core/dossiers/list-entity-sources";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listEntitySources, ({ runtime, actor, params, query }) =>
    listEntitySources(runtime, actor, params.id, query),
  ),
);
