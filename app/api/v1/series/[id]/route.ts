import { changeSeries, deleteSeries } from "#core/series/edit-series";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.changeSeries, ({ runtime, actor, params, body }) =>
    changeSeries(runtime, actor, params.id, body),
  ),
  handle(contract.deleteSeries, ({ runtime, actor, params }) => deleteSeries(runtime, actor, params.id)),
);
