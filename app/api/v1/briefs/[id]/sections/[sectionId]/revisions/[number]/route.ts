import { readRevision } from "#core/history/read-revision";
import { contract } from "../../../../../../_http/contract.ts";
import { endpoints } from "../../../../../../_http/endpoints.ts";
import { handle } from "../../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readRevision, ({ runtime, actor, params }) =>
    readRevision(runtime, actor, params.id, params.sectionId, Number(params.number)),
  ),
);
