import { judge } from "#core/review/judge";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.judge, ({ runtime, actor, params, body }) => judge(runtime, actor, params.id, body)),
);
