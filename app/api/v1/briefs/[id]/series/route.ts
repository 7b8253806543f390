import { placeBrief, readPlace } from "#core/series/place-brief";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readPlace, ({ runtime, actor, params }) => readPlace(runtime, actor, params.id)),
  handle(contract.placeBrief, ({ runtime, actor, params, body }) =>
    placeBrief(runtime, actor, params.id, body),
  ),
);
