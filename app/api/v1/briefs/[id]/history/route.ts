import { listHistory } from "#core/history/list-history";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listHistory, ({ runtime, actor, params, query }) =>
    listHistory(runtime, actor, params.id, query),
  ),
);
