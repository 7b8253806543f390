import { entityNeighbours } from "#core/dossiers/list-neighbours";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.entityNeighbours, ({ runtime, actor, params }) =>
    entityNeighbours(runtime, actor, params.id),
  ),
);
