import { pairSection } from "#core/translations/pair-section";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.pairSection, ({ runtime, actor, params, body }) =>
    pairSection(runtime, actor, params.id, params.sectionId, body),
  ),
);
