import { listSuggestions } from "#core/suggestions/list-suggestions";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSuggestions, ({ runtime, actor, params, query }) =>
    listSuggestions(runtime, actor, params.id, query),
  ),
);
