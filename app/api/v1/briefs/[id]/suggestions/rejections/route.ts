import { listRejections } from "#core/suggestions/list-rejections";
import { rejectMention } from "#core/suggestions/reject-mention";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listRejections, ({ runtime, actor, params }) => listRejections(runtime, actor, params.id)),
  handle(contract.rejectMention, ({ runtime, actor, params, body }) =>
    rejectMention(runtime, actor, params.id, body),
  ),
);
