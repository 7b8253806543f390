import { changeWorkspace } from "#core/workspaces/change-workspace";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.changeWorkspace, ({ runtime, actor, params, body }) =>
    changeWorkspace(runtime, actor, params.id, body),
  ),
);
