import { listVersions } from "#core/versions/list-versions";
import { nameVersion } from "#core/versions/name-version";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listVersions, ({ runtime, actor, params }) => listVersions(runtime, actor, params.id)),
  handle(contract.nameVersion, ({ runtime, actor, params, body }) =>
    nameVersion(runtime, actor, params.id, body),
  ),
);
