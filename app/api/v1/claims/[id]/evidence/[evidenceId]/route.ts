import { removeEvidence } from "#core/claims/remove-evidence";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.removeEvidence, ({ runtime, actor, params }) =>
    removeEvidence(runtime, actor, params.id, params.evidenceId),
  ),
);
