import { addComment } from "#core/review/add-comment";
import { listComments } from "#core/review/list-comments";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listComments, ({ runtime, actor, params, query }) =>
    listComments(runtime, actor, params.id, query),
  ),
  handle(contract.addComment, ({ runtime, actor, params, body }) =>
    addComment(runtime, actor, params.id, body),
  ),
);
