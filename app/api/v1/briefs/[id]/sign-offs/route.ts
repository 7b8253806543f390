import { listSignOffs } from "#core/sign-offs/list-sign-offs";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSignOffs, ({ runtime, actor, params }) => listSignOffs(runtime, actor, params.id)),
);
