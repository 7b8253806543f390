import { noteVisit } from "#core/visits/note-visit";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.noteVisit, ({ runtime, actor, params, body }) =>
    noteVisit(runtime, actor, params.id, body),
  ),
);
