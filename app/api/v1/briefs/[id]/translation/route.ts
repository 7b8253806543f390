import { linkTranslation } from "#core/translations/link-translation";
import { readTranslation } from "#core/translations/read-translation";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readTranslation, ({ runtime, actor, params }) =>
    readTranslation(runtime, actor, params.id),
  ),
  handle(contract.linkTranslation, ({ runtime, actor, params, body }) =>
    linkTranslation(runtime, actor, params.id, body),
  ),
);
