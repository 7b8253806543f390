import { readQuotePlace } from "#core/claims/read-quote-place";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readQuotePlace, ({ runtime, actor, params }) =>
    readQuotePlace(runtime, actor, params.id, params.evidenceId),
  ),
);
