import { sourceNeighbours } from "#core/dossiers/list-neighbours";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.sourceNeighbours, ({ runtime, actor, params }) =>
    sourceNeighbours(runtime, actor, params.id),
  ),
);
