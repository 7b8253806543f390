import { revokeInvitation } from "#core/workspaces/revoke-invitation";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.revokeInvitation, ({ runtime, actor, params }) =>
    revokeInvitation(runtime, actor, params.id, params.invitationId),
  ),
);
