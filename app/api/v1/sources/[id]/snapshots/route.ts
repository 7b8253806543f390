import { listSnapshots } from "#core/snapshots/list-snapshots";
import { takeSnapshot } from "#core/snapshots/take-snapshot";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSnapshots, ({ runtime, actor, params }) => listSnapshots(runtime, actor, params.id)),
  handle(contract.takeSnapshot, ({ runtime, actor, params, body }) =>
    takeSnapshot(runtime, actor, params.id, body.text),
  ),
);
