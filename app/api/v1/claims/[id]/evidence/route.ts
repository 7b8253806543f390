import { addEvidence } from "#core/claims/add-evidence";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.addEvidence, ({ runtime, actor, params, body }) =>
    addEvidence(runtime, actor, params.id, body),
  ),
);
