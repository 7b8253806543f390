import { readRelease } from "#core/versions/read-release";
import { releaseBrief } from "#core/versions/release-brief";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readRelease, ({ runtime, actor, params }) => readRelease(runtime, actor, params.id)),
  handle(contract.releaseBrief, ({ runtime, actor, params, body }) =>
    releaseBrief(runtime, actor, params.id, body),
  ),
);
