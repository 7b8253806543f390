import { reviewInBulk } from "#core/review/review-in-bulk";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.reviewInBulk, ({ runtime, actor, params, body }) =>
    reviewInBulk(runtime, actor, params.id, body),
  ),
);
