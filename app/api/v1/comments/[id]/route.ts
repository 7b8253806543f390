import { changeComment } from "#core/review/change-comment";
import { deleteComment } from "#core/review/delete-comment";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.changeComment, ({ runtime, actor, params, body }) =>
    changeComment(runtime, actor, params.id, body),
  ),
  handle(contract.deleteComment, ({ runtime, actor, params }) => deleteComment(runtime, actor, params.id)),
);
