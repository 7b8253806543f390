import { withdrawRejection } from "#core/suggestions/withdraw-rejection";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.withdrawRejection, ({ runtime, actor, params }) =>
    withdrawRejection(runtime, actor, params.id, params.rejectionId),
  ),
);
