import { readAuthorship } from "#core/history/read-authorship";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readClientAuthorship, ({ runtime, actor, params, query }) =>
    readAuthorship(runtime, actor, params.id, query.beyond),
  ),
);
