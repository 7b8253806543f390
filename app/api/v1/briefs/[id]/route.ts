import { readBrief } from "#core/briefs/read-brief";
import { changeBrief } from "#core/briefs/change-brief";
import { trashBrief } from "#core/briefs/trash-brief";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readBrief, ({ runtime, actor, params }) => readBrief(runtime, actor, params.id)),
  handle(contract.changeBrief, ({ runtime, actor, params, body }) =>
    changeBrief(runtime, actor, params.id, body),
  ),
  handle(contract.trashBrief, ({ runtime, actor, params }) => trashBrief(runtime, actor, params.id)),
);
