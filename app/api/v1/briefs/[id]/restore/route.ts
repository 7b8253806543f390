import { restoreBrief } from "#core/history/restore-brief";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.restoreBrief, ({ runtime, actor, params, body }) =>
    restoreBrief(runtime, actor, params.id, body),
  ),
);
