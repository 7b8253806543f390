import { diffRevisions } from "#core/history/diff-revisions";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.diffRevisions, ({ runtime, actor, params, query }) =>
    diffRevisions(runtime, actor, params.id, params.sectionId, query),
  ),
);
