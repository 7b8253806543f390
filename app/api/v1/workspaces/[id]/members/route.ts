import { listMembers } from "#core/workspaces/list-members";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listMembers, ({ runtime, actor, params }) => listMembers(runtime, actor, params.id)),
);
