import { startTranslation } from "#core/translations/start-translation";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.startTranslation, ({ runtime, actor, params, body }) =>
    startTranslation(runtime, actor, params.id, body),
  ),
);
