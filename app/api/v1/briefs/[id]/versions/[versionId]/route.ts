import { changeVersion } from "#core/versions/change-version";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.changeVersion, ({ runtime, actor, params, body }) =>
    changeVersion(runtime, actor, params.id, params.versionId, body),
  ),
);
