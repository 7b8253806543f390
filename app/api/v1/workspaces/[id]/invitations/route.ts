import { listInvitations } from "#core/workspaces/list-invitations";
import { invite } from "#core/workspaces/invite";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listInvitations, ({ runtime, actor, params }) =>
    listInvitations(runtime, actor, params.id),
  ),
  handle(contract.invite, ({ runtime, actor, params, body }) => invite(runtime, actor, params.id, body)),
);
