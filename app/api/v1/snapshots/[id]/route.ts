import { readSnapshot } from "#core/snapshots/read-snapshot";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readSnapshot, ({ runtime, actor, params }) => readSnapshot(runtime, actor, params.id)),
);
