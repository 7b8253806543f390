import { readAgain } from "#core/reading/read-again";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.rereadSource, ({ runtime, actor, params, report, request: { signal } }) =>
    readAgain(runtime, actor, params.id, { report, signal }),
  ),
);
