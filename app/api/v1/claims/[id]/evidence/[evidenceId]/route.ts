import { changeEvidence } from "#core/claims/change-evidence";
import { removeEvidence } from "#core/claims/remove-evidence";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.changeEvidence, ({ runtime, actor, params, body }) =>
    changeEvidence(runtime, actor, { claimId: params.id, evidenceId: params.evidenceId }, body),
  ),
  handle(contract.removeEvidence, ({ runtime, actor, params }) =>
    removeEvidence(runtime, actor, params.id, params.evidenceId),
  ),
);
