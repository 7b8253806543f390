import { formatBriefCitations } from "#core/citations/format-brief-citations";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.formatCitations, ({ runtime, actor, params, body }) =>
    formatBriefCitations(runtime, actor, params.id, body),
  ),
);
