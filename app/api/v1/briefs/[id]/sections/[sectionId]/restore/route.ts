import { restoreSection } from "#core/history/restore-section";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.restoreSection, ({ runtime, actor, params, body }) =>
    restoreSection(runtime, actor, params.id, params.sectionId, body),
  ),
);
