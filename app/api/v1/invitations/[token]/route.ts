import { readInvitation } from "#core/workspaces/read-invitation";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readInvitation, ({ runtime, params }) => readInvitation(runtime, params.token)),
);
