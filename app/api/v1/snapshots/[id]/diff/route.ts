import { diffSnapshots } from "#core/snapshots/diff-snapshots";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.diffSnapshots, ({ runtime, actor, params, query }) =>
    diffSnapshots(runtime, actor, params.id, query.from),
  ),
);
