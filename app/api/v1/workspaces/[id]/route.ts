import { renameWorkspace } from "#core/workspaces/rename-workspace";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.renameWorkspace, ({ runtime, actor, params, body }) =>
    renameWorkspace(runtime, actor, params.id, body),
  ),
);
