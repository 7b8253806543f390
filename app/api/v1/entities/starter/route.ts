import { addStates } from "#core/entities/add-states";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.addStates, ({ runtime, actor, body }) => addStates(runtime, actor, body.workspaceId)),
);
