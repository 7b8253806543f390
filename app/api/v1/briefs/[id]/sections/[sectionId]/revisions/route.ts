import { listRevisions } from "#core/history/list-revisions";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listRevisions, ({ runtime, actor, params }) =>
    listRevisions(runtime, actor, params.id, params.sectionId),
  ),
);
