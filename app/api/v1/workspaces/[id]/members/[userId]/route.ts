import { changeRole } from "#core/workspaces/change-role";
import { removeMember } from "#core/workspaces/remove-member";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.changeRole, ({ runtime, actor, params, body }) =>
    changeRole(runtime, actor, params.id, params.userId, body),
  ),
  handle(contract.removeMember, ({ runtime, actor, params }) =>
    removeMember(runtime, actor, params.id, params.userId),
  ),
);
