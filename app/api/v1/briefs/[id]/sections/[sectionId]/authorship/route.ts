import { whoWrote } from "#core/history/who-wrote";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readAuthorship, ({ runtime, actor, params, query }) =>
    whoWrote(runtime, actor, params.id, params.sectionId, query),
  ),
);
