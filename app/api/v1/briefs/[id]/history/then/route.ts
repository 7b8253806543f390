import { readTextThen } from "#core/history/read-text-then";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readTextThen, ({ runtime, actor, params, query }) =>
    readTextThen(runtime, actor, params.id, query.at),
  ),
);
