import { listAttention } from "#core/link-health/list-attention";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listAttention, ({ runtime, actor, params }) => listAttention(runtime, actor, params.id)),
);
