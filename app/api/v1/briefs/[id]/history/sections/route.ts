import { listHistorySections } from "#core/history/list-history-sections";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listHistorySections, ({ runtime, actor, params }) =>
    listHistorySections(runtime, actor, params.id),
  ),
);
