import { readReleaseFile } from "#core/versions/release-files";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readReleaseFile, ({ runtime, actor, params, query }) =>
    readReleaseFile(runtime, actor, params.id, params.versionId, query),
  ),
);
