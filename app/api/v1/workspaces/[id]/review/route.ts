import { listReview } from "#core/review/list-review";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listReview, ({ runtime, actor, params, query }) =>
    listReview(runtime, actor, params.id, query),
  ),
);
