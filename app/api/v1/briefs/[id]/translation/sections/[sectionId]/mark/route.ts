import { markTranslated } from "#core/translations/mark-translated";
import { contract } from "../../../../../../_http/contract.ts";
import { endpoints } from "../../../../../../_http/endpoints.ts";
import { handle } from "../../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.markTranslated, ({ runtime, actor, params, body }) =>
    markTranslated(runtime, actor, params.id, params.sectionId, body),
  ),
);
